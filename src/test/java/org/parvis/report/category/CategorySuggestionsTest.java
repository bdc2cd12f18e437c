package org.parvis.report.category;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CategorySuggestionsTest {

    private static final List<Category> SCEAUX = DemoCategories.ofSceaux();
    private final CategorySuggestions suggestions = new CategorySuggestions(SCEAUX, List.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Le lampadaire devant chez moi ne marche plus | lampadaire-eteint",
                "lampadère éteint rue Houdan | lampadaire-eteint",
                "il fait tout noir dans la rue, plus de lumieres | lampadaire-eteint",
                "Énorme nid de poule devant le 12 | nid-de-poule",
                "matelas et frigo abandonnés au coin de la rue | depot-sauvage",
                "des encombrans trainent depuis une semaine | depot-sauvage",
                "crottes de chiens partout | dejections",
                "GRAFFITIS sur le mur de l'école | tag",
                "croix gammée sur un mur | tag-haineux",
                "la poubelle de rue déborde | corbeille",
                "une branche menace de tomber, arbre mort | arbre",
                "nid de frelons dans le parc | animaux",
                "ça sent le gaz | gaz",
                "une odeur de gaz dans la rue | gaz",
                "un cable électrique pend | fil-electrique",
                "le toboggan est cassé | jeux",
                "passage piéton effacé | panneau",
                "le feu rouge est en panne | feu",
                "la voiture ventouse est toujours là | epave",
                "there is a pothole on my street | nid-de-poule",
                "fuite d'eau sur le trottoir | fuite-eau",
                "bac jaune pas ramassé | collecte",
            })
    void suggestsWhatPeopleMean(String words, String expected) {
        assertThat(suggestions.suggest(words, 3)).as(words).isNotEmpty();
        assertThat(suggestions.suggest(words, 3).getFirst().category().code()).as(words).isEqualTo(expected);
    }

    /** Of what people may write, most must come first and nearly all among the three that are shown. */
    @Test
    void understandsMostOfWhatPeopleWrite() {
        List<Phrase> phrases = Phrase.ofSceaux();
        assertThat(phrases).hasSizeGreaterThan(200);
        assertThat(missed(phrases, 1)).as("not first").hasSizeLessThan(phrases.size() * 15 / 100);
        assertThat(missed(phrases, 3)).as("not among three").hasSizeLessThan(phrases.size() * 5 / 100);
    }

    private List<Phrase> missed(List<Phrase> phrases, int among) {
        return phrases.stream()
                .filter(p -> suggestions.suggest(p.words(), among).stream().noneMatch(s -> s.category().code().equals(p.category())))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "devant mon garage | depot-sauvage",
                "la table bouge | feu",
                "la Cityz | jeux",
                "la recharge | depot-sauvage",
                "devant la poste | affichage",
            })
    void takesNoOtherWordForASlip(String words, String wrong) {
        assertThat(suggestions.suggest(words, 5)).noneMatch(s -> s.category().code().equals(wrong));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"trotoir abimé | trottoir", "lampadère éteint | lampadaire-eteint", "grafiti | tag", "corbeile | corbeille"})
    void understandsASlipOfTheFinger(String words, String expected) {
        assertThat(suggestions.suggest(words, 3).getFirst().category().code()).isEqualTo(expected);
    }

    @Test
    void learnsNothingFromWhatWasMasked() {
        assertThat(CategorySuggestions.termsOf("Appelez [téléphone masqué] pour la marquise"))
                .containsExactlyInAnyOrder("appel", "marquis");
    }

    @Test
    void saysBecauseOfWhichWords() {
        Suggestion first = suggestions.suggest("Un Lampadaire est mort", 3).getFirst();
        assertThat(first.because()).contains("Lampadaire");
    }

    @Test
    void saysNothingRatherThanAnything() {
        assertThat(suggestions.suggest("Bonjour, pouvez-vous venir svp ? Merci", 3)).isEmpty();
        assertThat(suggestions.suggest("", 3)).isEmpty();
        assertThat(suggestions.suggest("xyzzy plugh", 3)).isEmpty();
    }

    @Test
    void neverSuggestsAGroup() {
        assertThat(suggestions.suggest("éclairage public voirie propreté mobilier", 40))
                .noneMatch(s -> SCEAUX.stream().anyMatch(c -> s.category().code().equals(c.parent())));
    }

    @Test
    void learnsFromWhatAgentsCorrected() {
        String words = "la marquise est par terre";
        assertThat(suggestions.suggest(words, 3)).noneMatch(s -> s.category().code().equals("banc"));
        var seen = CategorySuggestions.termsOf(words).stream()
                .map(term -> new TermWeights.Seen(term, "banc", 5))
                .toList();
        assertThat(new CategorySuggestions(SCEAUX, seen).suggest(words, 3).getFirst().category().code())
                .isEqualTo("banc");
    }

    @Test
    void readsAVeryLongTextWithoutHurry() {
        assertThat(suggestions.suggest("lampadaire ".repeat(5000), 3)).hasSizeLessThanOrEqualTo(3);
    }
}
