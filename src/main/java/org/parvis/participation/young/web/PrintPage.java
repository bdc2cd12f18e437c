package org.parvis.participation.young.web;

import java.util.List;
import org.parvis.web.QrDrawing;

/** What is printed for a class. */
public record PrintPage(TeacherPage teacher, List<Slip> slips) {

    /**
     * The slip of one child.
     *
     * @param qr the page for children with the code behind «#», which a browser sends nowhere
     */
    public record Slip(String code, QrDrawing qr) {}
}
