package org.parvis.knowledge.sheets;

/** A file that is no sheet of service-public; the message says in English why, for whoever operates the import. */
public final class SheetRefused extends Exception {

    private final String why;

    SheetRefused(String why) {
        super(why, null, false, false);
        this.why = why;
    }

    String why() {
        return why;
    }
}
