package org.parvis.portal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parvis.web.AllowAnyone;
import org.parvis.web.KeptData;
import org.parvis.web.Page;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages that every public site owes its readers. */
@Controller
@AllowAnyone
class InformationController {

    private final List<KeptData> kept;

    InformationController(List<KeptData> kept) {
        this.kept = kept;
    }

    /** The declaration of loi 2005-102 article 47, in the form of the RGAA. */
    @GetMapping("/accessibilite")
    Page accessibility() {
        return Page.of("portal/accessibility").cacheable();
    }

    /** What GDPR article 13 wants told. */
    @GetMapping("/vie-privee")
    Page privacy(View view) {
        Map<String, String> chosen =
                kept.stream().collect(Collectors.toMap(KeptData::kind, one -> one.howLong(view)));
        return Page.of("portal/privacy", new PrivacyPage(chosen)).cacheable();
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
