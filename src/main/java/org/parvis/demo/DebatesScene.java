package org.parvis.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.Capability;
import org.parvis.participation.Phase;
import org.parvis.participation.Process;
import org.parvis.participation.ProcessDraft;
import org.parvis.participation.Processes;
import org.parvis.participation.debate.Debate;
import org.parvis.participation.debate.DebateDraft;
import org.parvis.participation.debate.DebateModeration;
import org.parvis.participation.debate.DebateProposals;
import org.parvis.participation.debate.DebateVotes;
import org.parvis.participation.debate.Debates;
import org.parvis.participation.debate.Position;
import org.parvis.participation.debate.Syntheses;
import org.parvis.participation.debate.SynthesisDraft;
import org.parvis.participation.talk.CommentModeration;
import org.parvis.participation.talk.CommentVotes;
import org.parvis.participation.talk.Comments;
import org.parvis.participation.talk.ModerationAct;
import org.parvis.participation.talk.NewComment;
import org.parvis.participation.talk.Opinion;
import org.parvis.participation.talk.Ruling;
import org.parvis.participation.talk.Stance;
import org.parvis.participation.talk.Talks;
import org.parvis.shared.Role;
import org.parvis.shared.Slugs;
import org.parvis.territory.Territories;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/** What residents of the trial town say of buses at night; a debate that is concluded; one that a resident proposes. */
@Component
class DebatesScene {

    /**
     * @param answers words that the comment it answers begins with; empty for none
     * @param agree how many agree
     */
    private record Said(String by, Stance stance, String answers, String words, int agree) {}

    private static final List<Said> NIGHT = List.of(
            new Said("Karima, aide-soignante", Stance.PRO, "", "Je finis à 23 h à l’hôpital. Le dernier bus part à 21 h 40 : je marche trente-cinq minutes, seule, quatre nuits par semaine.", 11),
            new Said("Robert P.", Stance.NEITHER, "Je finis à 23 h", "Et le taxi ? L’hôpital ne le paie pas ?", 1),
            new Said("Karima, aide-soignante", Stance.NEITHER, "Et le taxi", "Seulement après minuit. Entre les deux, rien.", 8),
            new Said("Jean-Pierre", Stance.CONTRA, "", "Un bus vide qui passe à une heure du matin sous ma fenêtre, c’est du bruit et de l’argent. Combien de voyageurs, vraiment ?", 9),
            new Said("Hugo", Stance.NEITHER, "Un bus vide", "À Antony la ligne de nuit transporte 28 personnes par passage le samedi, 6 le mardi. D’où ma proposition : le vendredi et le samedi.", 10),
            new Said("Lycéens de Lakanal", Stance.PRO, "", "Après un concert ou un match on rentre à quatre sur un scooter. Un bus à minuit et demi, c’est moins d’accidents.", 9),
            new Said("Dr Lambert, pédiatre", Stance.PRO, "", "Aux urgences, les retours de soirée sont notre premier motif du samedi. Tout ce qui évite un volant compte.", 10),
            new Said("Garage du Centre", Stance.CONTRA, "", "Les taxis et les chauffeurs d’ici vivent de ces heures. Un bus subventionné leur prend leurs clients.", 4),
            new Said("Paulette G.", Stance.PRO, "", "Je ne sors plus au théâtre à Paris depuis cinq ans, faute de retour. Je ne suis pas la seule au club.", 8),
            new Said("Un riverain de la rue du Lycée", Stance.CONTRA, "", "Avant la nuit, remettez le bus du dimanche matin : il manque à plus de monde.", 7),
            new Said("Marie", Stance.NEITHER, "", "Un minibus à la demande, qu’on réserve jusqu’à 22 h, coûterait moins et roulerait moins à vide.", 11),
            new Said("Karim B.", Stance.NEITHER, "Un minibus à la demande", "Je conduis ces minibus à Massy : le vendredi ils sont complets à 20 h. La réservation laisse dehors ceux qui n’ont rien prévu.", 6),
            new Said("Fatou", Stance.PRO, "", "Une ligne, deux soirs, un an, et on compte. Si personne ne monte, on arrête.", 10));

    private static final List<Said> MARKET = List.of(
            new Said("Josette F.", Stance.PRO, "", "Avec mon chariot, la côte depuis les Blagis, ce n’est plus possible. La navette m’a rendu le marché.", 9),
            new Said("Nadège", Stance.CONTRA, "", "Elle passe à 9 h, quand les étals ouvrent à peine. À 10 h elle serait pleine.", 8),
            new Said("Mehdi", Stance.PRO, "", "Huit places, toujours prises. Il en faudrait une deuxième au retour, quand les paniers sont pleins.", 7));

    private static final int VOTERS = 140;
    private static final int MARKET_VOTERS = 60;

    private final Processes processes;
    private final Debates debates;
    private final DebateVotes votes;
    private final DebateProposals proposals;
    private final DebateModeration moderationOfDebates;
    private final Syntheses syntheses;
    private final Talks talks;
    private final Comments comments;
    private final CommentVotes opinions;
    private final CommentModeration moderation;
    private final Territories territories;

    DebatesScene(
            Processes processes,
            Debates debates,
            DebateVotes votes,
            DebateProposals proposals,
            DebateModeration moderationOfDebates,
            Syntheses syntheses,
            Talks talks,
            Comments comments,
            CommentVotes opinions,
            CommentModeration moderation,
            Territories territories) {
        this.processes = processes;
        this.debates = debates;
        this.votes = votes;
        this.proposals = proposals;
        this.moderationOfDebates = moderationOfDebates;
        this.syntheses = syntheses;
        this.talks = talks;
        this.comments = comments;
        this.opinions = opinions;
        this.moderation = moderation;
        this.territories = territories;
    }

    void play(Cast cast, Instant now) {
        Visitor admin = cast.visitor("Antoine", Role.ADMINISTRATOR);
        Visitor lea = cast.visitor("Léa", Role.MODERATOR);
        Process made = processes.create(draft(now), admin);
        processes.publish(made.slug(), admin);
        Process process = processes.get(made.id());

        Debate market = open(process, new DebateDraft(
                "Faut-il garder la navette du marché ?",
                "Depuis le printemps, une navette de huit places relie les Blagis au marché le dimanche. L’essai se termine : on continue, on change ou on arrête ?",
                "", ""), admin);
        Map<String, UUID> said = talk(cast, market, MARKET, lea);
        vote(market, MARKET_VOTERS, 44, 9);
        debates.close(market.id(), "L’essai se termine ce mois-ci : la commande de l’année prochaine se décide maintenant.", admin);
        conclude(market, said, admin);

        Debate night = open(process, new DebateDraft(
                "Faut-il des bus la nuit, le vendredi et le samedi ?",
                "Le dernier bus quitte la gare à 21 h 40. Une ligne de nuit, deux soirs par semaine, de 22 h à 1 h 30, coûterait 96 000 € par an : autant que l’entretien de quatre squares.\n\nLa métropole en paierait la moitié si la ville s’engage pour deux ans.",
                "Sans bus on ne sort pas, ou on prend le volant. Une ville où l’on rentre en sécurité est une ville pour tout le monde.",
                "L’argent est compté et les bus de jour sont déjà trop rares. Commençons par ceux qui sont pleins."), admin);
        talk(cast, night, NIGHT, lea);
        vote(night, VOTERS, 83, 41);
        votes.voteAs(cast.account("Awa"), night.id(), Position.PRO, Locale.FRENCH);

        Debate shown = proposals.submitAs(
                cast.account("Awa"), process,
                new DebateDraft("Faut-il interdire les trottinettes devant la gare ?", "Elles sont garées en travers et les personnes aveugles trébuchent. Où les mettre ?", "", ""),
                "Awa D.", Locale.FRENCH);
        moderationOfDebates.rule(shown.id(), new Ruling(ModerationAct.PUBLISH, shown.edition(), 0, ""), lea);
        proposals.submitAs(
                cast.account("Awa"), process,
                new DebateDraft("Faut-il rendre les bus gratuits le samedi ?", "Dunkerque l’a fait tous les jours. Un jour par semaine, ce serait déjà un essai.", "", ""),
                "Awa D.", Locale.FRENCH);
    }

    private Debate open(Process process, DebateDraft about, Visitor admin) {
        Debate made = debates.draft(process, about, admin);
        debates.publish(made.id(), admin);
        return debates.get(made.id());
    }

    private Map<String, UUID> talk(Cast cast, Debate debate, List<Said> all, Visitor lea) {
        Map<String, UUID> said = new LinkedHashMap<>();
        Set<String> known = new HashSet<>();
        for (Said one : all) {
            @Nullable UUID answered = one.answers().isEmpty() ? null : find(said, one.answers());
            UUID id = comments.submitBy(
                            address(one.by()), new NewComment(talks.get(debate.id()), answered, one.stance(), one.words(), "", one.by()), Locale.FRENCH)
                    .id();
            said.put(one.words(), id);
            if (known.add(one.by()) && !comments.find(id).orElseThrow().isListed()) {
                moderation.rule(id, new Ruling(ModerationAct.PUBLISH, comments.find(id).orElseThrow().edition(), 0, ""), lea);
            }
            cast.people().values().stream().limit(one.agree()).forEach(who -> opinions.voteAs(who, id, Opinion.AGREE, Locale.FRENCH));
        }
        return said;
    }

    /** By addresses that have answered, as most people do. */
    private void vote(Debate debate, int voters, int pro, int contra) {
        for (int i = 0; i < voters; i++) {
            Position position = i < pro ? Position.PRO : i < pro + contra ? Position.CONTRA : Position.NEITHER;
            votes.voteBy(address("habitant " + (i + 1)), debate.id(), position, Locale.FRENCH);
        }
    }

    private void conclude(Debate market, Map<String, UUID> said, Visitor admin) {
        SynthesisDraft about = new SynthesisDraft(
                "La navette du marché continue toute l’année prochaine. Elle part à 10 h au lieu de 9 h, avec un second retour à 12 h 15.",
                "Elle est pleine chaque dimanche, et pour plusieurs d’entre vous elle a rendu le marché possible [1]. Vous avez raison sur l’heure : nous la changeons [2], et le second retour répond aux paniers pleins [3].\n\nNous ne suivons pas la demande de passer à deux véhicules : le second coûterait 31 000 € pour quatre places de plus en moyenne. Nous comptons les voyageurs laissés à l’arrêt et publions le chiffre en juin.",
                "Claire Dumas, maire",
                List.of(find(said, "Avec mon chariot"), find(said, "Elle passe à 9 h"), find(said, "Huit places")));
        syntheses.save(market.id(), about, 0, "", admin);
        syntheses.publish(market.id(), admin);
    }

    private static EmailAddress address(String name) {
        return new EmailAddress(Slugs.of(name, 40) + "@habitants.example");
    }

    private static UUID find(Map<String, UUID> said, String beginning) {
        return Objects.requireNonNull(said.entrySet().stream()
                .filter(one -> one.getKey().startsWith(beginning))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null), beginning);
    }

    private ProcessDraft draft(Instant now) {
        ZoneId zone = territories.current().zone();
        LocalDate today = now.atZone(zone).toLocalDate();
        Instant opened = today.minusDays(9).atTime(LocalTime.of(9, 0)).atZone(zone).toInstant();
        Instant closes = today.plusDays(26).atTime(LocalTime.of(18, 0)).atZone(zone).toInstant();
        return new ProcessDraft(
                "Se déplacer le soir et le dimanche",
                "Bus de nuit, navettes, trottinettes : de quoi avez-vous besoin quand les horaires s’arrêtent ?",
                "Le contrat avec la métropole est renégocié cette année. Avant de demander quoi que ce soit, nous voulons savoir ce qui vous manque, et ce que vous ne voulez pas payer.",
                "Nous publions pour chaque débat une conclusion qui cite vos arguments, dit ce que nous faisons et ce que nous ne suivons pas. Elle sert de mandat dans la négociation.",
                today.plusDays(60),
                "voirie",
                List.of(new Phase("Débattre", opened, closes, EnumSet.of(Capability.DEBATE, Capability.OPEN_DEBATE))));
    }
}
