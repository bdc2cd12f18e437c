package org.parvis.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.Capability;
import org.parvis.participation.Phase;
import org.parvis.participation.Process;
import org.parvis.participation.ProcessDraft;
import org.parvis.participation.Processes;
import org.parvis.participation.talk.CommentModeration;
import org.parvis.participation.talk.CommentVotes;
import org.parvis.participation.talk.Comments;
import org.parvis.participation.talk.ModerationAct;
import org.parvis.participation.talk.NewComment;
import org.parvis.participation.talk.Opinion;
import org.parvis.participation.talk.Reply;
import org.parvis.participation.talk.Rewording;
import org.parvis.participation.talk.Rewordings;
import org.parvis.participation.talk.Ruling;
import org.parvis.participation.talk.Stance;
import org.parvis.participation.talk.Talk;
import org.parvis.participation.talk.Talks;
import org.parvis.participation.text.Clause;
import org.parvis.participation.text.ClauseDraft;
import org.parvis.participation.text.DraftText;
import org.parvis.participation.text.Revision;
import org.parvis.participation.text.TextDraft;
import org.parvis.participation.text.Texts;
import org.parvis.shared.Role;
import org.parvis.shared.Slugs;
import org.parvis.territory.Territories;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/**
 * The trial town puts the rules of its shared gardens before its people: one article was worded otherwise by a resident and is so in the
 * second version; another suggestion was refused with its reason, and one waits.
 */
@Component
class DraftTextScene {

    private static final String RULES = """
            # Article 1 – À qui sont les jardins
            Les jardins partagés sont à tous les habitants. Une parcelle est prêtée pour un an, et le prêt se renouvelle deux fois.

            # Article 2 – Horaires
            Les jardins sont ouverts de 8 h à 20 h.

            # Article 3 – Eau
            L’arrosage est permis avec l’eau de pluie des cuves. L’eau de la ville n’est ouverte qu’en cas de sécheresse, sur décision du service des espaces verts.

            # Article 4 – Ce qu’on ne fait pas
            Les désherbants et les pesticides de synthèse sont interdits. Les chiens sont tenus en laisse. Aucun feu n’est allumé.
            """;

    private final Processes processes;
    private final Texts texts;
    private final Talks talks;
    private final Comments comments;
    private final CommentVotes votes;
    private final CommentModeration moderation;
    private final Rewordings rewordings;
    private final Territories territories;

    DraftTextScene(
            Processes processes,
            Texts texts,
            Talks talks,
            Comments comments,
            CommentVotes votes,
            CommentModeration moderation,
            Rewordings rewordings,
            Territories territories) {
        this.processes = processes;
        this.texts = texts;
        this.talks = talks;
        this.comments = comments;
        this.votes = votes;
        this.moderation = moderation;
        this.rewordings = rewordings;
        this.territories = territories;
    }

    void play(Cast cast, Instant now) {
        Visitor admin = cast.visitor("Antoine", Role.ADMINISTRATOR);
        Process made = processes.create(draft(now), admin);
        processes.publish(made.slug(), admin);
        int number = texts.create(
                made,
                new TextDraft(
                        "Règlement des jardins partagés",
                        "Six jardins ouvrent au printemps. Voici les règles que nous proposons au conseil municipal. Dites article par article ce qui vous convient, et écrivez-le autrement si vous avez mieux : nous répondons à chaque rédaction.",
                        ClauseDraft.parse(RULES)),
                admin);
        texts.publish(texts.find(made, number).orElseThrow(), admin);
        DraftText text = texts.find(made, number).orElseThrow();
        List<Clause> clauses = texts.clauses(text);
        UUID summer = suggest(
                cast, clauses.get(1), "Sonia M.", 9, "En été on jardine à la fraîche, après le travail.",
                "Les jardins sont ouverts de 8 h à 20 h, et jusqu’à 22 h de juin à août.");
        UUID barbecue = suggest(
                cast, clauses.get(3), "Hugo", 2, "Un barbecue par mois, entre voisins, ça ne fait de mal à personne.",
                "Les désherbants et les pesticides de synthèse sont interdits. Les chiens sont tenus en laisse. Un barbecue par mois est permis.");
        say(cast, clauses.get(2), "Mireille", 5, "Très bien pour les cuves. Elles seront vides en août : prévoyez-en deux par jardin.");
        rewordings.answer(
                summer, texts.clauseIds(text), edition(summer), Reply.Outcome.TAKEN, "Vous êtes nombreux à le dire, et les riverains sont d’accord. Nous l’écrivons ainsi.", admin);
        rewordings.answer(
                barbecue, texts.clauseIds(text), edition(barbecue), Reply.Outcome.REFUSED,
                "Un arrêté du préfet interdit tout feu à moins de 200 mètres du bois : nous n’en avons pas le droit.", admin);
        say(cast, clauses.get(1), "Ahmed", 1, "Vingt heures, c’est trop tôt l’été.", Rewording.NONE);
        List<Revision.Kept> kept = new ArrayList<>();
        clauses.forEach(one -> kept.add(new Revision.Kept(one.id(), one.number(), new ClauseDraft(one.heading(), one.number() == 2
                ? "Les jardins sont ouverts de 8 h à 20 h, et jusqu’à 22 h de juin à août."
                : one.words()))));
        texts.revise(
                text, 1,
                new Revision(
                        text.title(), text.intro() + " Le conseil vote en mars.", kept,
                        "Les horaires d’été viennent de Sonia M., soutenue par neuf personnes. Vous nous avez demandé quand le conseil vote : l’introduction le dit."),
                admin);
        suggest(
                cast, clauses.getFirst(), "Karim B.", 4, "Deux ans d’attente aujourd’hui : il faut que les parcelles tournent.",
                "Les jardins partagés sont à tous les habitants. Une parcelle est prêtée pour un an, et le prêt se renouvelle une fois.");
    }

    private String edition(UUID comment) {
        return comments.find(comment).orElseThrow().edition();
    }

    private UUID suggest(Cast cast, Clause clause, String by, int agree, String why, String words) {
        return say(cast, clause, by, agree, why, Rewording.of(clause.words(), words));
    }

    private void say(Cast cast, Clause clause, String by, int agree, String words) {
        say(cast, clause, by, agree, words, Rewording.NONE);
    }

    private UUID say(Cast cast, Clause clause, String by, int agree, String words, Rewording rewording) {
        Talk talk = talks.get(clause.id());
        UUID id = comments.submitBy(
                        new EmailAddress(Slugs.of(by, 40) + "@habitants.example"),
                        new NewComment(talk, null, Stance.NEITHER, words, "", by, rewording), Locale.FRENCH)
                .id();
        if (!comments.find(id).orElseThrow().isListed()) {
            moderation.rule(
                    id, new Ruling(ModerationAct.PUBLISH, comments.find(id).orElseThrow().edition(), 0, ""), cast.visitor("Léa", Role.MODERATOR));
        }
        cast.people().values().stream().limit(agree).forEach(who -> votes.voteAs(who, id, Opinion.AGREE, Locale.FRENCH));
        return id;
    }

    private ProcessDraft draft(Instant now) {
        ZoneId zone = territories.current().zone();
        LocalDate today = now.atZone(zone).toLocalDate();
        Instant opened = today.minusDays(8).atTime(LocalTime.of(9, 0)).atZone(zone).toInstant();
        Instant closes = today.plusDays(22).atTime(LocalTime.of(18, 0)).atZone(zone).toInstant();
        return new ProcessDraft(
                "Les règles de nos jardins partagés",
                "Six jardins partagés ouvrent au printemps. Relisez leur règlement avec nous, article par article.",
                "Le conseil municipal adopte le règlement en mars. Les jardiniers des deux premiers jardins ont écrit le premier jet avec le service.",
                "Nous répondons à chaque rédaction proposée, avec une raison, et publions chaque version avec ce qui y change.",
                today.plusDays(45),
                "espaces-verts",
                List.of(new Phase("Relire le règlement", opened, closes, EnumSet.of(Capability.ANNOTATE))));
    }
}
