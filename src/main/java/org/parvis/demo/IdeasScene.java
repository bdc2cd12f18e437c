package org.parvis.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseActs;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.DecisionDraft;
import org.parvis.casework.Requester;
import org.parvis.identity.Account;
import org.parvis.participation.Capability;
import org.parvis.participation.NewProposal;
import org.parvis.participation.Phase;
import org.parvis.participation.Process;
import org.parvis.participation.ProcessDraft;
import org.parvis.participation.Processes;
import org.parvis.participation.Proposal;
import org.parvis.participation.Proposals;
import org.parvis.participation.SubmittedProposal;
import org.parvis.participation.Supports;
import org.parvis.participation.kin.CoAuthors;
import org.parvis.participation.kin.Consents;
import org.parvis.participation.kin.Merges;
import org.parvis.participation.kin.SupportQuestions;
import org.parvis.participation.moderation.IdeaModeration;
import org.parvis.participation.talk.ModerationAct;
import org.parvis.participation.talk.Ruling;
import org.parvis.shared.Role;
import org.parvis.territory.Territories;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/** What residents propose for the parks and streets of the trial town. */
@Component
class IdeasScene {

    /** @param supports how many of the invented people support it */
    private record Idea(String title, String words, String place, String by, int supports) {}

    private static final String BENCHES = "Des bancs à l’ombre dans le jardin de la Ménagerie";
    private static final String LIGHT = "Éclairer la coulée verte toute la nuit";

    private static final String SHARED = "Prêter des jeux d’extérieur";
    private static final String BOX = "Une malle à jeux dans le parc";

    private static final List<Idea> SHOWN = List.of(
            new Idea(BENCHES, "L’été, tous les bancs sont en plein soleil. Il en faudrait quelques-uns sous les arbres, avec un dossier et des accoudoirs pour se relever.", "Jardin de la Ménagerie", "Paulette G.", 11),
            new Idea(LIGHT, "Je rentre du RER après 23 h et le chemin est dans le noir. Des lampadaires allumés toute la nuit rassureraient.", "Coulée verte", "", 6),
            new Idea(StudiesScene.STREET, "De 16 h à 17 h, fermer la rue avec une barrière que tiennent des parents. D’autres communes le font et les enfants jouent.", "Rue des écoles", "Des parents d’élèves", 9),
            new Idea(StudiesScene.TREES, "Des pommiers, des figuiers et des framboisiers le long des chemins, avec un panneau qui dit quand cueillir.", "", "Idris", 8),
            new Idea(StudiesScene.RACKS, "Le samedi, les vélos s’accrochent aux barrières et gênent les poussettes. Dix arceaux suffiraient.", "Marché du centre", "Awa D.", 7),
            new Idea(StudiesScene.COMPOST, "Ceux qui habitent en immeuble n’ont nulle part où porter leurs épluchures.", "", "Marie", 5),
            new Idea(StudiesScene.FOUNTAIN, "On repart chaque fois parce que les enfants ont soif. Une fontaine avec un bec bas serait parfaite.", "Square Robinson", "", 6),
            new Idea(StudiesScene.BOOKS, "Pour lire dans le RER. Je veux bien m’en occuper une fois par semaine.", "Gare de Sceaux", "Josette F.", 4),
            new Idea(SHARED, "Des jeux qui s’empruntent avec la carte de bibliothèque : mölkky, ballons, cordes à sauter.", "Parc de Sceaux", "Marie", 6),
            new Idea(BOX, "Une malle fermée à clé avec des jeux d’extérieur. Les gardiens pourraient l’ouvrir le mercredi.", "Parc de Sceaux", "Club du mercredi", 4),
            new Idea("Des nichoirs à mésanges dans les squares", "Elles mangent les chenilles. Les écoles pourraient les fabriquer.", "", "Club nature", 3),
            new Idea(StudiesScene.HOURS, "Il fait jour jusqu’à 22 h et les grilles ferment à 20 h 30.", "", "", 2));

    private static final Idea WAITING = new Idea(
            "Un terrain de pétanque éclairé derrière le gymnase", "Le soir nous jouons à la lumière des téléphones.", "Derrière le gymnase", "Robert P.", 0);

    private static final Idea UNFIT = new Idea(
            "Le voisin du 12 doit couper sa haie", "Elle dépasse sur le trottoir depuis deux ans, et il le fait exprès.", "", "", 0);

    private final Processes processes;
    private final Proposals proposals;
    private final IdeaModeration moderation;
    private final Supports supports;
    private final CaseActs acts;
    private final Merges merges;
    private final Consents consents;
    private final CoAuthors authors;
    private final SupportQuestions questions;
    private final StudiesScene studies;
    private final CommentsScene comments;
    private final Territories territories;

    IdeasScene(
            Processes processes,
            Proposals proposals,
            IdeaModeration moderation,
            Supports supports,
            CaseActs acts,
            Merges merges,
            Consents consents,
            CoAuthors authors,
            SupportQuestions questions,
            StudiesScene studies,
            CommentsScene comments,
            Territories territories) {
        this.merges = merges;
        this.consents = consents;
        this.authors = authors;
        this.questions = questions;
        this.studies = studies;
        this.comments = comments;
        this.processes = processes;
        this.proposals = proposals;
        this.moderation = moderation;
        this.supports = supports;
        this.acts = acts;
        this.territories = territories;
    }

    void play(Cast cast, Instant now) {
        Visitor admin = cast.visitor("Antoine", Role.ADMINISTRATOR);
        Process made = processes.create(draft(now), admin);
        processes.publish(made.slug(), admin);
        Process process = processes.get(made.id());
        Map<String, SubmittedProposal> sent = new LinkedHashMap<>();
        for (Idea idea : SHOWN) {
            sent.put(idea.title(), send(process, idea, author(idea, cast)));
        }
        send(process, WAITING, Requester.ANONYMOUS);
        SubmittedProposal unfit = send(process, UNFIT, Requester.ANONYMOUS);
        Visitor paul = cast.visitor("Paul", Role.AGENT);
        moderation.rule(
                unfit.id(),
                new Ruling(
                        ModerationAct.HIDE, "1", 1,
                        "Ce texte met en cause une personne. Pour une haie qui dépasse, faites un signalement : nous écrirons au propriétaire."),
                paul);
        List<Account> people = cast.people().values().stream().sorted(Comparator.comparing(Account::email)).toList();
        for (Idea idea : SHOWN) {
            SubmittedProposal one = sent.get(idea.title());
            if (one != null) {
                moderation.publish(one.id(), paul);
                people.stream().limit(idea.supports()).forEach(account -> supports.supportAs(account, proposals.get(one.id())));
                answer(idea, one, cast.actor("Paul"));
            }
        }
        merge(Objects.requireNonNull(sent.get(SHARED)), Objects.requireNonNull(sent.get(BOX)), paul, people);
        studies.play(cast, sent, now.atZone(territories.current().zone()).toLocalDate());
        comments.play(cast, Objects.requireNonNull(sent.get(StudiesScene.STREET)).id());
    }

    /** Two ideas that say nearly the same, proposed by the town to become one and agreed by both authors; some supporters have answered. */
    private void merge(SubmittedProposal shared, SubmittedProposal box, Visitor paul, List<Account> people) {
        UUID merge = merges.propose(
                proposals.get(shared.id()),
                new Merges.Wanted(
                        List.of(box.number()),
                        "Une malle de jeux à emprunter dans le parc",
                        "Une malle fermée à clé, avec mölkky, ballons et cordes à sauter. On emprunte avec la carte de bibliothèque ; les gardiens ouvrent la malle le mercredi et le samedi."),
                paul);
        for (SubmittedProposal one : List.of(shared, box)) {
            consents.agree(merge, authors.findByLink(one.linkToken()).orElseThrow());
        }
        Proposal made = proposals.get(Objects.requireNonNull(merges.find(merge).orElseThrow().resultId()));
        people.stream().limit(2).forEach(account -> questions.keepAs(account, made, made.version()));
    }

    private void answer(Idea idea, SubmittedProposal sent, Actor paul) {
        if (idea.title().equals(BENCHES)) {
            acts.decide(
                    sent.caseId(),
                    DecisionDraft.resolved("L’été, aucun banc du jardin n’est à l’ombre après midi : nous l’avons vérifié sur place. Quatre bancs avec accoudoirs seront posés sous les tilleuls.")
                            .then("Les bancs sont commandés ; la pose commence au printemps."),
                    paul);
        } else if (idea.title().equals(LIGHT)) {
            acts.decide(
                    sent.caseId(),
                    DecisionDraft.declined(
                                    "La coulée verte est un couloir de nuit pour les chauves-souris et les insectes : une lumière permanente les en chasserait. Nous étudions un éclairage qui s’allume au passage.",
                                    "Article L583-1 du code de l’environnement : prévenir les nuisances lumineuses.")
                            .then("L’étude de l’éclairage au passage sera publiée sur cette page."),
                    paul);
        }
    }

    /** One of them has an account, and follows what she proposed. */
    private static Requester author(Idea idea, Cast cast) {
        return idea.title().equals(StudiesScene.RACKS)
                ? Requester.said(cast.account("Awa").name(), cast.account("Awa").email(), "", "fr")
                : Requester.ANONYMOUS;
    }

    private SubmittedProposal send(Process process, Idea idea, Requester author) {
        return proposals.submit(new NewProposal(
                process, idea.title(), idea.words(), idea.place(), idea.by(), author, CaseChannel.WEB, Actor.requester()));
    }

    private ProcessDraft draft(Instant now) {
        ZoneId zone = territories.current().zone();
        LocalDate today = now.atZone(zone).toLocalDate();
        Instant opened = today.minusDays(12).atTime(LocalTime.of(9, 0)).atZone(zone).toInstant();
        Instant closes = today.plusDays(30).atTime(LocalTime.of(18, 0)).atZone(zone).toInstant();
        return new ProcessDraft(
                "Des idées pour les jardins et les rues",
                "Que changer près de chez vous pour que ce soit plus agréable d’y marcher, d’y jouer et de s’y asseoir ?",
                "Chaque année, la ville consacre une partie de son budget d’entretien à de petits aménagements. Cette fois, ce sont vos idées qui les décident.\n\nUne bonne idée tient en une phrase et se réalise en un an : un banc, un arbre, un passage plus sûr.",
                "Le service des espaces verts lit chaque idée et va sur place quand il le faut. Chacune reçoit une réponse écrite avec ses raisons, publiée sur sa page. Les idées retenues entrent dans le programme de l’année prochaine.",
                today.plusDays(90),
                "espaces-verts",
                List.of(
                        new Phase("Proposer et soutenir", opened, closes, EnumSet.of(Capability.PROPOSE, Capability.SUPPORT, Capability.COMMENT)),
                        new Phase("Étude par les services", closes, closes.plus(Duration.ofDays(45)), EnumSet.noneOf(Capability.class))));
    }
}
