package org.parvis.report.web;

import org.parvis.web.View;
import org.parvis.web.Words;
import org.springframework.stereotype.Component;

/**
 * «Le problème concerne toute la rue»: said in the words of the address, so that everybody who reads where the problem is
 * reads it there, agents and other programs included. In the territory's own language, as they are.
 */
@Component
class WholeStreet {

    private final Words words;

    WholeStreet(Words words) {
        this.words = words;
    }

    /** The address with the mark. */
    String marked(String address, View view) {
        String plain = plain(address, view);
        return plain.isEmpty() ? mark(view) : plain + " " + mark(view);
    }

    /** The address as it was before. */
    String plain(String address, View view) {
        return isMarked(address, view)
                ? address.substring(0, address.length() - mark(view).length()).strip()
                : address;
    }

    boolean isMarked(String address, View view) {
        return address.endsWith(mark(view));
    }

    private String mark(View view) {
        return words.text(view.site().language(), "report.place.street.mark");
    }
}
