package org.parvis.web;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The territory's colours in style sheets: the policy against inline style stays strict. */
@Controller
class ThemeController {

    private static final String SITE = Assets.siteSheet();

    @AllowAnyone
    @GetMapping("/theme/{version}.css")
    ResponseEntity<String> theme(View view, @PathVariable String version) {
        return sheet(view.site().themeCss(), version.equals(view.site().themeVersion()));
    }

    /** The whole look of the public site in one answer; the version is that of the colours and of our files. */
    @AllowAnyone
    @GetMapping("/theme/{version}/site.css")
    ResponseEntity<String> site(View view, @PathVariable String version) {
        return sheet(SITE + view.site().themeCss(), version.equals(view.siteVersion()));
    }

    /** Another version is asked for while nodes are replaced one by one: nobody is to keep ours under its name. */
    private static ResponseEntity<String> sheet(String rules, boolean isAskedFor) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/css;charset=UTF-8"))
                .cacheControl(isAskedFor ? CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable() : CacheControl.noStore())
                .body(rules);
    }
}
