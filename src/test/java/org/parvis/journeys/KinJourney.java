package org.parvis.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.Requester;
import org.parvis.identity.Accounts;
import org.parvis.participation.Capability;
import org.parvis.participation.NewProposal;
import org.parvis.participation.Phase;
import org.parvis.participation.ProcessDraft;
import org.parvis.participation.Processes;
import org.parvis.participation.Proposals;
import org.parvis.participation.SubmittedProposal;
import org.parvis.participation.Supports;
import org.parvis.participation.kin.KinNews;
import org.parvis.participation.moderation.IdeaModeration;
import org.parvis.relation.TestVisitor;
import org.parvis.report.ReportingTown;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Departments;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.Hand;
import org.parvis.testing.Journey;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** Awa changes her idea, Nadia publishes it, Idris is asked; Awa invites Mia and proposes to join Léo's idea; all agree; it is undone, and Awa’s idea split. */
class KinJourney extends Journey {

    private static final String MIA = "mia@habitants.example";

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Departments departments;

    @Autowired
    private Processes processes;

    @Autowired
    private Proposals proposals;

    @Autowired
    private IdeaModeration moderation;

    @Autowired
    private Supports supports;

    @Autowired
    private Accounts accounts;

    @Autowired
    private KinNews news;

    private Territory town;
    private Person nadia;
    private Person idris;
    @SuppressWarnings("NullAway.Init")
    private SubmittedProposal benches;
    @SuppressWarnings("NullAway.Init")
    private SubmittedProposal shade;
    @SuppressWarnings("NullAway.Init")
    private String process;
    /** Without JavaScript axe looks at nothing. */
    private boolean isPlain;

    @BeforeEach
    void build() {
        town = ReportingTown.create(imports, territories);
        UUID voirie = InTerritory.call(town.id(), () -> departments.find("voirie").orElseThrow().id());
        nadia = anAgent(town, voirie);
        idris = aResident(town);
        TestVisitor admin = new TestVisitor(anAdministrator(town));
        Instant now = Instant.now();
        Phase open = new Phase("Proposer et soutenir", now.minus(Duration.ofDays(2)), now.plus(Duration.ofDays(20)), EnumSet.allOf(Capability.class));
        in(town, () -> {
            var made = processes.create(
                    new ProcessDraft("Des idées pour le parc", "Que changer ?", "", "Chaque idée aura sa réponse.", LocalDate.now().plusDays(90), "voirie", List.of(open)), admin);
            processes.publish(made.slug(), admin);
            process = "/participer/" + made.slug();
            benches = anIdea(made.id(), "Des bancs au soleil");
            shade = anIdea(made.id(), "De l’ombre pour les bancs");
            for (SubmittedProposal one : List.of(benches, shade)) {
                supports.supportAs(accounts.get(idris.id()), proposals.get(one.id()));
            }
        });
    }

    private SubmittedProposal anIdea(UUID made, String title) {
        SubmittedProposal sent = proposals.submit(new NewProposal(
                processes.get(made), title, "Il n’y en a pas près des jeux.", "Kiosque", "Awa", Requester.ANONYMOUS, CaseChannel.WEB, Actor.requester()));
        moderation.publish(sent.id(), new TestVisitor(nadia));
        return sent;
    }


    private void check(Page page) {
        if (isPlain) {
            return;
        }
        assertAccessible(page);
        assertFits(page);
    }

    private void revise(Page page, Hand hand) {
        go(page, town, "/suivi/" + benches.linkToken());
        check(page);
        hand.press("a[href*='/idees/modifier']");
        page.waitForSelector("h1:has-text('Modifier mon idée')");
        check(page);
        hand.write("#title", "Six bancs au soleil");
        hand.press("form.stack button");
        page.waitForSelector("#weight-erreur");
        check(page);
        hand.choose("[name=weight][value=SUBSTANTIVE]");
        hand.write("#why", "Leur nombre");
        hand.press("form.stack button");
        page.waitForSelector("[role=status]:has-text('parti')");
        check(page);
    }

    private void publish(Page desk, Hand hand) {
        go(desk, town, "/bureau/idees/" + benches.number() + "/versions");
        check(desk);
        hand.press("form[action$=refuser] button");
        desk.waitForSelector("#raison-erreur");
        check(desk);
        hand.press("form[action$=publier] button");
        desk.waitForSelector("[role=status]:has-text('publié')");
        check(desk);
    }

    private void answer(Page page, Hand hand) {
        in(town, news::tell);
        go(page, town, mailbox.latestLink(town, idris.account().email(), "/soutiens/question?jeton="));
        page.waitForSelector("h1:has-text('a changé')");
        check(page);
        hand.press("button[value=garder]");
        page.waitForSelector("[role=status]:has-text('gardé')");
        check(page);
        go(page, town, process + "/idees/" + benches.number() + "/versions");
        check(page);
    }

    private void invite(Page page, Hand hand) {
        go(page, town, "/suivi/" + benches.linkToken());
        hand.press("a[href*='/idees/auteurs']");
        page.waitForSelector("h1:has-text('Auteurs')");
        check(page);
        hand.write("#email", MIA);
        hand.press("form[action$=inviter] button");
        page.waitForSelector("[role=status]:has-text('invitation')");
        check(page);
        go(page, town, mailbox.latestLink(town, MIA, "/idees/invitation?jeton="));
        page.waitForSelector("h1:has-text('invite')");
        check(page);
        hand.write("#nom", "Mia");
        hand.press("form[action$=accepter] button.button:not(.plain)");
        page.waitForSelector("h1:has-text('Six bancs au soleil')");
        check(page);
    }

    /** Proposed from Awa's page, read by Nadia, agreed by Mia and by Léo. Gives the page of Mia. */
    private void join(Page page, Hand hand, Page desk) {
        String mia = page.url();
        go(page, town, "/suivi/" + benches.linkToken());
        hand.press("a[href*='/idees/reunir']");
        page.waitForSelector("h1:has-text('Réunir')");
        check(page);
        hand.press("form.stack button");
        page.waitForSelector("#others-erreur");
        check(page);
        hand.write("#others", shade.number());
        hand.write("#title", "Six bancs à l’ombre");
        hand.press("form.stack button");
        page.waitForSelector("[role=status]:has-text('proposition')");
        check(page);
        go(desk, town, "/bureau/idees/" + shade.number() + "/versions");
        check(desk);
        Hand.pointing(desk).press("form[action$=demander] button");
        desk.waitForSelector("[role=status]:has-text('interrogés')");
        check(desk);
        go(desk, town, "/bureau/idees/" + shade.number() + "/reunir");
        check(desk);
        for (String track : new String[] {mia, "/suivi/" + shade.linkToken()}) {
            if (track.startsWith("/")) {
                go(page, town, track);
            } else {
                page.navigate(track);
            }
            hand.press("a[href*='/idees/reunions/']");
            page.waitForSelector("h1:has-text('Réunir des idées')");
            check(page);
            hand.press("button[value=oui]");
            page.waitForSelector("[role=status]:has-text('accord')");
            check(page);
        }
        go(page, town, process + "/idees/" + shade.number());
        page.waitForSelector(".notice:has-text('réunie avec d’autres')");
        check(page);
        go(page, town, process);
        assertThat(page.innerText("#contenu, main")).contains("Six bancs à l’ombre").doesNotContain("De l’ombre pour les bancs");
        check(page);
    }

    private void undo(Page page, Hand hand, Page desk) {
        go(page, town, "/suivi/" + shade.linkToken());
        hand.press("form[action$='/idees/auteurs/suite'] button");
        page.waitForSelector("h1:has-text('Six bancs à l’ombre')");
        check(page);
        hand.press("a[href*='/idees/reunions/defaire']");
        page.waitForSelector("h1:has-text('Défaire')");
        hand.press("form.stack button");
        page.waitForSelector("#texte-erreur");
        check(page);
        hand.write("#texte", "L’ombre est ailleurs.");
        hand.press("form.stack button");
        page.waitForSelector("[role=status]:has-text('défaite')");
        check(page);
        go(page, town, process + "/idees/" + shade.number());
        assertThat(page.innerText("main")).doesNotContain("L’ombre est ailleurs.");
        go(desk, town, "/bureau/idees/" + shade.number() + "/versions");
        check(desk);
        Hand.pointing(desk).press("form[action*='/raisons/'] button[value=oui]");
        desk.waitForSelector("[role=status]:has-text('enregistré')");
        go(page, town, process + "/idees/" + shade.number());
        assertThat(page.innerText("main")).contains("L’ombre est ailleurs.");
        check(page);
        go(page, town, "/suivi/" + shade.linkToken());
        hand.press("a[href*='/idees/retirer']");
        page.waitForSelector("h1:has-text('Retirer')");
        check(page);
    }

    /** Proposed from Awa's page, read by Nadia, agreed by Mia; Idris chooses. */
    private void split(Page page, Hand hand, Page desk, String mia) {
        go(page, town, "/suivi/" + benches.linkToken());
        hand.press("a[href*='/idees/diviser']");
        page.waitForSelector("h1:has-text('Diviser')");
        check(page);
        hand.write("#title1", "Six bancs");
        hand.press("form.stack button");
        page.waitForSelector("#words1-erreur");
        check(page);
        hand.write("#raison", "Deux sujets");
        hand.write("#words1", "Trois près des jeux.");
        hand.write("#title2", "Du soleil");
        hand.write("#words2", "Moins de haies.");
        hand.press("form.stack button");
        page.waitForSelector("[role=status]:has-text('proposition')");
        check(page);
        go(desk, town, "/bureau/idees/" + benches.number() + "/versions");
        check(desk);
        Hand.pointing(desk).press("form[action$=demander] button");
        desk.waitForSelector("[role=status]:has-text('interrogés')");
        page.navigate(mia);
        hand.press("a[href*='/idees/reunions/']");
        page.waitForSelector("h1:has-text('Diviser une idée')");
        check(page);
        hand.press("button[value=oui]");
        page.waitForSelector("[role=status]:has-text('accord')");
        check(page);
        go(page, town, process + "/idees/" + benches.number());
        page.waitForSelector(".notice:has-text('divisée')");
        check(page);
        in(town, news::tell);
        go(page, town, mailbox.latestLink(town, idris.account().email(), "/soutiens/question?jeton="));
        check(page);
        hand.choose("label.check:has-text('Six bancs') input");
        hand.press("form[action$=parties] button");
        page.waitForSelector("[role=status]:has-text('enregistré')");
        check(page);
        go(page, town, process);
        assertThat(page.innerText("#contenu, main")).contains("Six bancs", "Du soleil");
    }

    private void go(Page reader, Hand hand, Page desk, Hand deskHand) {
        revise(reader, hand);
        publish(desk, deskHand);
        answer(reader, hand);
        invite(reader, hand);
        String mia = reader.url();
        join(reader, hand, desk);
        undo(reader, hand, desk);
        split(reader, hand, desk, mia);
    }

    @Test
    void worksOnAPhoneWithEachPageAccessible() {
        Page phone = onAPhone();
        Page desk = signedIn(onAPhone(), nadia);
        go(phone, Hand.pointing(phone), desk, Hand.pointing(desk));
        Page resident = signedIn(onAPhone(), idris);
        go(resident, town, "/compte/idees");
        check(resident);
    }

    @Test
    void worksByKeysAlone() {
        Page reader = onADesktop();
        Page desk = signedIn(onADesktop(), nadia);
        go(reader, Hand.typing(reader), desk, Hand.typing(desk));
    }

    @Test
    void worksWithoutJavaScript() {
        isPlain = true;
        Page reader = withoutJavaScript();
        Page desk = signedIn(onADesktop(), nadia);
        go(reader, Hand.pointing(reader), desk, Hand.pointing(desk));
    }
}
