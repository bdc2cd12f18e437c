package org.parvis.web;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The territory's colours as a style sheet of its own: the policy against inline style stays strict. */
@Controller
class ThemeController {

    @AllowAnyone
    @GetMapping("/theme/{version}.css")
    ResponseEntity<String> theme(View view) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/css;charset=UTF-8"))
                .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .body(view.site().themeCss());
    }
}
