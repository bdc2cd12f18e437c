package org.parvis.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Account;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.moderation.IdeaModeration;
import org.parvis.participation.talk.CommentModeration;
import org.parvis.participation.talk.CommentQueue;
import org.parvis.participation.talk.CommentVotes;
import org.parvis.participation.talk.Comments;
import org.parvis.participation.talk.ModerationAct;
import org.parvis.participation.talk.NewComment;
import org.parvis.participation.talk.Objection;
import org.parvis.participation.talk.Opinion;
import org.parvis.participation.talk.Ruling;
import org.parvis.participation.talk.Stance;
import org.parvis.participation.talk.Talk;
import org.parvis.participation.talk.Talks;
import org.parvis.shared.Role;
import org.parvis.shared.Slugs;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/** What residents of the trial town say about streets without cars before schools; some of it hidden, some of that contested. */
@Component
class CommentsScene {

    /**
     * @param answers words that the comment it answers begins with; empty for none
     * @param agree how many agree
     * @param disagree how many do not
     */
    private record Said(String by, Stance stance, String answers, String words, String source, int agree, int disagree) {

        static Said pro(String by, String words, int agree, int disagree) {
            return new Said(by, Stance.PRO, "", words, "", agree, disagree);
        }

        static Said contra(String by, String words, int agree, int disagree) {
            return new Said(by, Stance.CONTRA, "", words, "", agree, disagree);
        }

        static Said of(String by, String words, int agree, int disagree) {
            return new Said(by, Stance.NEITHER, "", words, "", agree, disagree);
        }

        static Said answer(String by, String answers, String words, int agree, int disagree) {
            return new Said(by, Stance.NEITHER, answers, words, "", agree, disagree);
        }

        Said backedBy(String page) {
            return new Said(by, stance, answers, words, page, agree, disagree);
        }
    }

    private static final String INSULT = "Encore une idée de bobos qui n’ont jamais";
    private static final String FLYER = "Samedi, grande vente";
    private static final String NAMED = "C’est toujours la même voiture grise";

    private static final List<Said> THREAD = List.of(
            Said.pro("Sandrine L.", "Ma fille a été renversée par une marche arrière devant le portail l’an dernier. Une heure par jour, ce n’est pas beaucoup demander.", 12, 1),
            Said.answer("Robert P.", "Ma fille a été", "Je suis désolé pour elle. Le dépose-minute est le vrai danger : tout le monde recule en même temps.", 7, 0),
            Said.answer("Sandrine L.", "Je suis désolé pour elle", "Merci. C’est exactement là que c’est arrivé.", 4, 0),
            Said.answer("Mehdi", "Je suis désolé pour elle", "Alors supprimons le dépose-minute d’abord, et regardons ce que cela change.", 5, 2),
            Said.answer("Robert P.", "Alors supprimons", "Les deux se tiennent : sans barrière, le dépose-minute revient au milieu de la rue.", 3, 0),
            Said.contra("Garage du Centre", "Nous avons des livraisons entre 16 h et 17 h. Sans dérogation pour les artisans, nous perdons des clients.", 6, 4),
            Said.answer("Claire M.", "Nous avons des livraisons", "À Montrouge les livreurs passent au pas avec une clé. Cela marche depuis trois ans.", 8, 0).backedBy("https://www.ville-montrouge.fr"),
            Said.answer("Garage du Centre", "À Montrouge les livreurs", "Avec une clé, cela nous irait. Il faudrait que ce soit écrit dans l’arrêté.", 9, 0),
            Said.pro("Inès et Tom", "Nos enfants vont à l’école en trottinette tous les jours sauf quand il y a trop de voitures. Donc jamais.", 9, 1),
            Said.of("Marie", "Et quand il pleut ? Beaucoup de gens prennent la voiture parce qu’ils n’ont pas d’autre choix. Une halle couverte devant l’école aiderait plus.", 3, 3),
            Said.answer("Paulette G.", "Et quand il pleut", "On peut se garer à 200 mètres et marcher sous un parapluie. Je l’ai fait avec trois enfants.", 6, 2),
            Said.contra("Un riverain de la rue du Lycée", "Les voitures n’iront pas ailleurs : elles feront le tour par chez nous. Il faut compter les passages avant et après.", 10, 1),
            Said.answer("Hugo", "Les voitures n’iront pas", "D’accord pour compter. Qui a les chiffres d’aujourd’hui ?", 4, 0),
            Said.answer("Un riverain de la rue du Lycée", "D’accord pour compter", "La ville a posé un tube en octobre : 310 voitures entre 16 h et 17 h.", 5, 0),
            Said.answer("Hugo", "La ville a posé", "310 en une heure devant une école maternelle, c’est un argument pour.", 6, 1),
            Said.pro("Dr Lambert, pédiatre", "Le bruit et l’air devant les écoles à cette heure sont mesurables. Les rues scolaires les réduisent d’un quart.", 11, 1).backedBy("https://www.airparif.fr"),
            Said.answer("Garage du Centre", "Le bruit et l’air", "Mesurable, oui, mais d’un quart sur une heure, que reste-t-il sur la journée ?", 2, 3),
            Said.answer("Dr Lambert, pédiatre", "Mesurable, oui", "C’est l’heure à laquelle les enfants y sont. C’est ce qui compte pour eux.", 9, 0),
            Said.contra("Fatou", "Je travaille à 40 minutes et je récupère deux enfants dans deux écoles. Avec la barrière je n’arrive plus à l’heure à la seconde.", 7, 2),
            Said.answer("Sandrine L.", "Je travaille à 40 minutes", "Un pédibus entre les deux écoles ? Nous en avons monté un aux Blagis.", 6, 0),
            Said.answer("Fatou", "Un pédibus entre", "Je ne savais pas. Comment fait-on pour s’inscrire ?", 2, 0),
            Said.answer("Sandrine L.", "Je ne savais pas", "Au centre social, le mercredi. Demandez Josette.", 3, 0),
            Said.pro("Josette F.", "Quand j’étais enfant, on jouait dans cette rue jusqu’au dîner. Rendez-la une heure, on verra bien.", 8, 1),
            Said.of("Collectif Sceaux à vélo", "Une rue fermée aux voitures doit rester ouverte aux vélos, au pas. Sinon on envoie les enfants sur le boulevard.", 7, 0),
            Said.answer("Mehdi", "Une rue fermée aux voitures", "Au pas, vraiment au pas. Devant une maternelle on descend du vélo.", 5, 1),
            Said.contra("Jean-Pierre", "Qui tient la barrière quand les parents sont malades ? On fermera un jour sur deux et personne ne saura lequel.", 6, 1),
            Said.answer("Des parents d’élèves", "Qui tient la barrière", "Nous sommes vingt-deux volontaires, deux par jour. Le planning est déjà fait jusqu’aux vacances.", 9, 0),
            Said.answer("Jean-Pierre", "Nous sommes vingt-deux", "Vingt-deux en septembre. On en reparle en février.", 3, 2),
            Said.pro("Hugo", "On peut commencer par une seule école et mesurer. Si cela ne marche pas, on enlève la barrière : elle coûte moins cher qu’un ralentisseur.", 10, 0),
            Said.answer("Claire M.", "On peut commencer par", "Oui. Et publier les chiffres sur cette page, bons ou mauvais.", 8, 0),
            Said.of("Paulette G.", "Pensez aux personnes âgées de la résidence au coin : leur taxi médical arrive à 16 h 30.", 5, 0),
            Said.answer("Dr Lambert, pédiatre", "Pensez aux personnes", "Les véhicules de soin passent toujours, c’est dans la loi. Il faut juste que quelqu’un soit à la barrière.", 4, 0),
            Said.contra("Gérard", INSULT + " travaillé de leur vie. Bande d’incapables.", 0, 5),
            Said.pro("Nadège", "Dans notre rue à Bagneux c’est fait depuis deux ans. Les commerçants étaient contre, plus un seul ne veut revenir en arrière.", 7, 1),
            Said.answer("Garage du Centre", "Dans notre rue à Bagneux", "Un café, oui. Un garage a besoin que des voitures arrivent.", 4, 2),
            Said.of("Boutique Lila", FLYER + " de jouets à moitié prix devant l’école, venez nombreux !", 0, 2),
            Said.pro("Karim B.", "Je suis chauffeur de bus. Aucun bus ne passe là, et les voitures garées en double file me bloquent au carrefour. Allez-y.", 9, 0),
            Said.contra("Awa Diop", NAMED + " du 14 rue des Écoles qui se gare sur le passage piéton. Une barrière n’y changera rien, il faut des amendes.", 4, 1),
            Said.answer("Mehdi", "C’est toujours la même", "Les amendes, c’est le signalement. Ici on parle de la rue.", 3, 0),
            Said.of("Tom, 10 ans", "Est-ce qu’on pourra dessiner par terre à la craie ?", 13, 0),
            Said.answer("Des parents d’élèves", "Est-ce qu’on pourra", "Oui ! La première craie est pour toi.", 11, 0),
            Said.pro("Julien", "J’étais contre, j’ai passé une heure devant le portail lundi. Je suis pour.", 8, 0),
            Said.answer("Un riverain de la rue du Lycée", "J’étais contre", "Venez passer la même heure rue du Lycée, je vous offre le café.", 6, 0));

    /** Nobody has read these yet. */
    private static final List<Said> WAITING = List.of(
            Said.pro("Léo", "Et le matin ? À 8 h 20 c’est pire que le soir.", 0, 0),
            Said.contra("Monique", "J’habite la rue et je rentre de courses à cette heure-là. Je fais comment avec mes sacs ?", 0, 0));

    private final Talks talks;
    private final Comments comments;
    private final CommentVotes votes;
    private final CommentQueue queue;
    private final CommentModeration moderation;
    private final IdeaModeration ideas;

    CommentsScene(
            Talks talks, Comments comments, CommentVotes votes, CommentQueue queue, CommentModeration moderation, IdeaModeration ideas) {
        this.ideas = ideas;
        this.talks = talks;
        this.comments = comments;
        this.votes = votes;
        this.queue = queue;
        this.moderation = moderation;
    }

    /** @param idea beneath which they talk */
    void play(Cast cast, UUID idea) {
        Talk talk = talks.get(idea);
        Visitor lea = cast.visitor("Léa", Role.MODERATOR);
        List<Account> people = cast.people().values().stream().filter(one -> !one.equals(cast.account("Awa"))).toList();
        Map<String, UUID> said = new LinkedHashMap<>();
        Set<String> known = new HashSet<>();
        for (Said one : THREAD) {
            UUID id = say(talk, one, said, cast);
            said.put(one.words(), id);
            if (known.add(one.by())) {
                rule(id, ModerationAct.PUBLISH, 0, "", lea);
            }
            vote(people, id, one);
        }
        WAITING.forEach(one -> say(talk, one, said, cast));
        moderate(said, lea, cast.visitor("Paul", Role.AGENT));
        ideas.object(idea, new Objection.Typed(5, "Le café du coin y gagne : c’est de la publicité.", null, Locale.FRENCH));
    }

    private UUID say(Talk talk, Said one, Map<String, UUID> said, Cast cast) {
        @Nullable UUID answered = one.answers().isEmpty() ? null : find(said, one.answers());
        NewComment comment = new NewComment(talk, answered, one.stance(), one.words(), one.source(), one.by());
        return (one.by().equals("Awa Diop")
                        ? comments.submitAs(cast.account("Awa"), comment, Locale.FRENCH)
                        : comments.submitBy(new EmailAddress(Slugs.of(one.by(), 40) + "@habitants.example"), comment, Locale.FRENCH))
                .id();
    }

    private void vote(List<Account> people, UUID comment, Said one) {
        List<Account> rest = new ArrayList<>(people);
        rest.stream().limit(one.agree()).forEach(who -> votes.voteAs(who, comment, Opinion.AGREE, Locale.FRENCH));
        rest.stream().skip(one.agree()).limit(one.disagree()).forEach(who -> votes.voteAs(who, comment, Opinion.DISAGREE, Locale.FRENCH));
    }

    private void moderate(Map<String, UUID> said, Visitor lea, Visitor paul) {
        UUID insult = find(said, INSULT);
        flag(insult, "Il insulte tous ceux qui ont proposé l’idée.");
        rule(insult, ModerationAct.HIDE, 1, "Ce commentaire insulte un groupe de personnes au lieu de discuter l’idée.", lea);
        moderation.appeal(insult, "On ne peut plus rien dire. Je pense ce que j’ai écrit.");
        rule(insult, ModerationAct.UPHOLD, 0, "On peut être contre l’idée et le dire : plusieurs l’ont fait ici. L’insulte reste une insulte.", paul);
        rule(find(said, FLYER), ModerationAct.HIDE, 5, "C’est l’annonce d’une vente, sans rapport avec l’idée.", lea);
        UUID named = find(said, NAMED);
        rule(named, ModerationAct.HIDE, 2, "L’adresse permet de reconnaître le propriétaire de la voiture.", paul);
        moderation.appeal(named, "Je n’ai donné ni nom ni plaque. Sans l’adresse, mon exemple ne dit plus rien.");
        flag(find(said, "Un café, oui"), "Ce garage répond à tout le monde, c’est de la publicité.");
    }

    private void rule(UUID comment, ModerationAct act, int article, String reason, Visitor by) {
        moderation.rule(comment, new Ruling(act, comments.find(comment).orElseThrow().edition(), article, reason), by);
    }

    private void flag(UUID comment, String reason) {
        queue.flag(comment, reason, null, Locale.FRENCH);
    }

    private static UUID find(Map<String, UUID> said, String beginning) {
        return said.entrySet().stream()
                .filter(one -> one.getKey().startsWith(beginning))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }
}
