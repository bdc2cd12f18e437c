package org.parvis.web;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The answer to a form that was accepted: «see this page» (303), so that reloading sends nothing twice. */
public final class Redirect {

    private Redirect() {}

    /** To a page of the site: a path from {@link LocalPath} or from the code, never what somebody typed. */
    public static ResponseEntity<Void> to(View view, String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(view.url(path)))
                .build();
    }
}
