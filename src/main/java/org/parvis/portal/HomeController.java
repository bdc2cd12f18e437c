package org.parvis.portal;

import org.parvis.web.AllowAnyone;
import org.parvis.web.Page;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The front page of a territory. */
@Controller
class HomeController {

    @AllowAnyone
    @GetMapping("/")
    Page home(View view) {
        return Page.of("portal/home").cacheable();
    }
}
