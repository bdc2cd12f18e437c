package org.parvis.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.messaging.HandedSms;
import org.parvis.messaging.Outbox;
import org.parvis.messaging.OutgoingSms;
import org.parvis.messaging.SmsAccount;
import org.parvis.messaging.SmsLine;
import org.parvis.request.AskingTown;
import org.parvis.shared.InTerritory;
import org.parvis.shared.PhoneNumber;
import org.parvis.shared.Role;
import org.parvis.territory.Departments;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.Journey;
import org.parvis.testing.Phones;
import org.parvis.web.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A text message comes in. */
class BriefsJourney extends Journey {

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private HandedSms texts;

    @Autowired
    private SmsLine line;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Departments departments;

    @Autowired
    private TransactionTemplate transaction;

    private Territory town;
    private UUID roads;

    @BeforeEach
    void build() {
        town = AskingTown.create(imports, territories);
        roads = InTerritory.call(town.id(), () -> departments.find("voirie").orElseThrow().id());
        String phone = Phones.next();
        in(town, () -> {
            line.change(SmsAccount.of("VilleTest", null, 1_000, BigDecimal.ONE), Visitor.NOBODY);
            transaction.executeWithoutResult(
                    _ -> outbox.send(OutgoingSms.of(PhoneNumber.find(phone).orElseThrow(), "key", "Bonjour")));
        });
        in(town, () -> texts.deliver(phone, "La déchèterie ouvre à quelle heure ?"));
        in(town, () -> texts.deliver(phone, "Merci beaucoup"));
    }

    @Test
    void becomesARequestByKeysAlone() {
        Page page = signedIn(onADesktop(), anAgent(town, roads));
        go(page, town, "/bureau/sms");
        assertAccessible(page);
        page.focus("a:has-text('La déchèterie')");
        page.keyboard().press("Enter");
        page.waitForSelector("h1:has-text('SMS du')");
        assertAccessible(page);
        page.focus("#numero");
        page.keyboard().type("D-2020-000001");
        page.keyboard().press("Enter");
        page.waitForSelector(".error-summary");
        assertAccessible(page);
        page.focus("#nature");
        page.keyboard().type("Poser");
        page.focus("button:has-text('Ouvrir une demande')");
        page.keyboard().press("Enter");
        page.waitForSelector("[role=status]:has-text('Une demande est ouverte')");
        assertAccessible(page);
    }

    @Test
    void isFiledOnAPhoneWithoutJavaScript() {
        Page page = signedIn(withoutJavaScript(), aStaffMember(town, Role.FRONT_DESK, null));
        go(page, town, "/bureau/sms");
        page.click("a:has-text('Merci beaucoup')");
        page.click("button:has-text('Classer sans suite')");
        page.waitForSelector("[role=status]:has-text('classé')");
        assertThat(page.textContent("main")).contains("Remettre à traiter");
    }
}
