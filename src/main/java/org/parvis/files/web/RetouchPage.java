package org.parvis.files.web;

import org.parvis.files.HiddenArea;
import org.parvis.files.Picture;
import org.parvis.web.View;

/**
 * A picture to be made safe to show.
 *
 * @param back the local page to return to; empty for none
 */
public record RetouchPage(Picture picture, String back) {

    /** An area as the form carries it. */
    public String value(HiddenArea area) {
        return area.x() + "," + area.y() + "," + area.width() + "," + area.height();
    }

    /** An area in words. */
    public String words(View view, HiddenArea area) {
        return view.t(
                "files.retouch.area", percent(area.x()), percent(area.y()), percent(area.width()), percent(area.height()));
    }

    private static long percent(double part) {
        return Math.round(part * 100);
    }
}
