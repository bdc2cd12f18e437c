package org.parvis.web;

/** Ends a request with a status and the page that explains it. */
public class HttpProblem extends RuntimeException {

    private final int status;

    public HttpProblem(int status) {
        super("HTTP " + status, null, false, false);
        this.status = status;
    }

    /** Nothing here for this visitor: used also where existence is a secret. */
    public static HttpProblem notFound() {
        return new HttpProblem(404);
    }

    public int status() {
        return status;
    }
}
