package org.parvis.portal;

import org.parvis.web.AllowAnyone;
import org.parvis.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages that every public site owes its readers. */
@Controller
@AllowAnyone
class InformationController {

    /** The declaration of loi 2005-102 article 47, in the form of the RGAA. */
    @GetMapping("/accessibilite")
    Page accessibility() {
        return Page.of("portal/accessibility").cacheable();
    }

    /** What GDPR article 13 wants told. */
    @GetMapping("/vie-privee")
    Page privacy() {
        return Page.of("portal/privacy").cacheable();
    }

    /** Ways to reach a human being; every page's footer has them too. */
    @GetMapping("/contact")
    Page contact() {
        return Page.of("portal/contact").cacheable();
    }

    @GetMapping("/plan-du-site")
    Page siteMap() {
        return Page.of("portal/site-map").cacheable();
    }
}
