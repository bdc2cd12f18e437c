package org.parvis.web;

/** Ends a request where no answer can be returned with «see this page» (303), as {@link Redirect} does elsewhere. */
public final class SeeOther extends RuntimeException {

    private final String path;

    /** @param path of the site, from the code, never what somebody typed */
    public SeeOther(String path) {
        super("See another page", null, false, false);
        this.path = path;
    }

    String path() {
        return path;
    }
}
