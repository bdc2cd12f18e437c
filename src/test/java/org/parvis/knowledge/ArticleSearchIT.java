package org.parvis.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.knowledge.TestArticles.draft;
import static org.parvis.knowledge.TestArticles.french;
import static org.parvis.knowledge.TestArticles.inside;
import static org.parvis.knowledge.TestArticles.publish;
import static org.parvis.knowledge.TestArticles.titles;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Territory;
import org.parvis.testing.ParvisIT;
import org.springframework.beans.factory.annotation.Autowired;

/** What people type, and what is found. */
class ArticleSearchIT extends ParvisIT {

    private static final String CARD = "Comment refaire ma carte d’identité ?";

    @Autowired
    private ArticleSearch search;

    @Autowired
    private Articles articles;

    private Territory town;

    @BeforeEach
    void build() {
        town = aTerritory();
        in(town, () -> {
            publish(articles, draft(
                    french(CARD, "Prenez rendez-vous à l’hôtel de ville.", "papiers", "CNI"),
                    new Wording("en", "How do I renew my identity card?", "Book an appointment.", "", "ID")));
            publish(articles, draft(french("Immatriculer un véhicule", "Tout se fait en ligne.", "carte grise")));
            publish(articles, draft(null, new ArticleDraft.Notes("Vérifier le livret de famille", "", ""), french("Inscrire un enfant", "De janvier à mars.")));
            publish(articles, inside(draft(french("Accueillir une personne en détresse", "Restez en ligne."))));
        });
    }

    private List<String> find(String typed, Readers readers) {
        return find(typed, "fr", readers);
    }

    private List<String> find(String typed, String language, Readers readers) {
        return InTerritory.call(town.id(), () -> titles(search.find(typed, language, readers, 10)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"carte d'identité", "identite", "IDENTITÉ", "refaire ma carte", "iden", "carte d’identitée", "cni", "rendez-vous hôtel", "mes papiers", "carte idantité"})
    void findsByWordsBeginningsSynonymsAndNearlyRightSpelling(String typed) {
        assertThat(find(typed, Readers.PUBLIC)).first().isEqualTo(CARD);
    }

    @Test
    void findsByWhatPeopleCallIt() {
        assertThat(find("carte grise", Readers.PUBLIC)).containsExactly("Immatriculer un véhicule");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "'", "& | !", "(:*", "\\", "%", "zzzzqqq", "l’ d’ le la", "<script>"})
    void standsWhateverIsTyped(String typed) {
        assertThat(find(typed, Readers.AGENTS)).doesNotContain(CARD);
    }

    @Test
    void keepsTheAgentsPartFromEverybodyElse() {
        assertThat(find("livret de famille", Readers.AGENTS)).containsExactly("Inscrire un enfant");
        assertThat(find("livret de famille", Readers.PUBLIC)).isEmpty();
        assertThat(find("détresse", Readers.AGENTS)).containsExactly("Accueillir une personne en détresse");
        assertThat(find("détresse", Readers.PUBLIC)).isEmpty();
    }

    @Test
    void answersInTheReadersLanguageWhereItCan() {
        assertThat(find("identity", "en", Readers.PUBLIC)).containsExactly("How do I renew my identity card?");
        assertThat(find("carte", "en", Readers.PUBLIC)).containsExactlyInAnyOrder("How do I renew my identity card?", "Immatriculer un véhicule");
    }

    @Test
    void findsNothingOfAnotherTerritory() {
        Territory other = aTerritory();
        assertThat(InTerritory.call(other.id(), () -> search.find("carte", "fr", Readers.AGENTS, 10))).isEmpty();
        assertThat(InTerritory.call(other.id(), () -> search.topics(Readers.AGENTS))).isEmpty();
    }

    @Test
    void forgetsWhatIsWithdrawnAndFollowsWhatIsChanged() {
        in(town, () -> {
            Article article = articles.find("immatriculer-un-vehicule").orElseThrow();
            articles.changeForReaders(article, 1, draft(french("Changer de voiture", "En ligne.")), TestArticles.WRITER);
        });
        assertThat(find("immatriculer", Readers.PUBLIC)).isEmpty();
        assertThat(find("voiture", Readers.PUBLIC)).containsExactly("Changer de voiture");
        in(town, () -> articles.withdraw(articles.find("immatriculer-un-vehicule").orElseThrow(), TestArticles.WRITER));
        assertThat(find("voiture", Readers.AGENTS)).isEmpty();
    }

    @Test
    void listsTopicsPageByPage() {
        InTerritory.run(town.id(), () -> {
            assertThat(search.topics(Readers.PUBLIC)).containsExactly(new Topic("Papiers", 3));
            List<Entry> first = search.listTopic("Papiers", "", "fr", Readers.PUBLIC, 2);
            List<Entry> rest = search.listTopic("Papiers", first.getLast().slug(), "fr", Readers.PUBLIC, 2);
            assertThat(titles(first)).containsExactly(CARD, "Immatriculer un véhicule");
            assertThat(titles(rest)).containsExactly("Inscrire un enfant");
        });
    }
}
