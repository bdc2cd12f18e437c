package org.parvis.report.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.files.Picture;
import org.parvis.report.Draft;
import org.parvis.report.NearbyReport;
import org.parvis.report.Report;
import org.parvis.report.SubmittedReport;
import org.parvis.report.browse.DrawnMap;
import org.parvis.questions.AnsweredQuestion;
import org.parvis.questions.Answers;
import org.parvis.report.category.Category;
import org.parvis.report.category.CategoryTree;
import org.parvis.report.category.Handling;
import org.parvis.questions.Question;
import org.parvis.report.category.Suggestion;
import org.parvis.territory.Neighbour;
import org.parvis.territory.Street;
import org.parvis.territory.StreetObject;

/** What the templates of the path are given. */
public interface WizardPages {

    /** @param refused why photos sent on the screen before were not taken, in words; empty where all were */
    record CategoryPage(Screen screen, List<Suggestion> suggestions, CategoryTree tree, String refused) {
        public boolean isSuggested(Category category) {
            return suggestions.stream().anyMatch(s -> s.category().code().equals(category.code()));
        }

        public boolean isChosen(Category category) {
            return category.code().equals(screen.draft().category());
        }

        /** Nothing was chosen and nothing else comes to mind: it is ticked, and can be changed. */
        public boolean isTheOnlyOne(Suggestion suggestion) {
            return suggestions.size() == 1
                    && screen.draft().category() == null
                    && suggestion.category().handling().takesReports();
        }

        /** What to do at once, where the words mean a danger before anything else. */
        public Handling.@Nullable Emergency emergency() {
            return !suggestions.isEmpty()
                            && suggestions.getFirst().category().handling() instanceof Handling.Emergency emergency
                    ? emergency
                    : null;
        }

        /** Whether the list shows this group open: what is chosen lies in it, or nothing could be suggested. */
        public boolean isOpen(Category group) {
            return tree.childrenOf(group).stream().anyMatch(c -> isChosen(c) && !isSuggested(c));
        }
    }

    /**
     * @param found places to choose from
     * @param initials first letters of the streets, for the list
     * @param streets those of one letter
     * @param ofPhoto where the photo was taken
     * @param map of the place chosen so far, drawn by the server; without a drawing while there is none
     * @param address as it is to be read in its field
     * @param wholeStreet whether it was said that the problem is in the whole street
     */
    record PlacePage(
            Screen screen,
            List<PlaceChoice> found,
            List<String> initials,
            List<Street> streets,
            Optional<PlaceChoice> ofPhoto,
            DrawnMap map,
            String address,
            boolean wholeStreet) {}

    /** The place lies in another commune. */
    record OutsidePage(Screen screen, Optional<Neighbour> commune) {}

    /** @param same number of the report that was chosen, while something else was wrong */
    record NearbyPage(
            Screen screen, List<NearbyReport> nearby, Map<UUID, List<Picture>> pictures, String same, String email) {
        public Optional<Picture> cover(Report report) {
            return pictures.getOrDefault(report.id(), List.of()).stream().filter(Picture::isReady).findFirst();
        }
    }

    /** The report that the person joined. */
    record JoinedPage(Report report, boolean mailed) {}

    /** @param objects things of the category's layer near the place, the nearest first */
    record QuestionPage(
            Screen screen, Category category, Answers answers, List<StreetObject> objects, ObjectChoice chosen) {

        /** Whether choosing one of the things answers this question as well. */
        public boolean isAnsweredByAChoice(Question question) {
            return !objects.isEmpty()
                    && ObjectChoice.numberQuestion(category.questions()).filter(question::equals).isPresent();
        }
    }

    record PhotoPage(Screen screen, List<Picture> pictures) {
        public static final int MOST = 5;

        public boolean hasRoom() {
            return pictures.size() < MOST;
        }
    }

    /** @param needed the category asks for a way to reach the sender */
    record ContactPage(Screen screen, Draft.Contact contact, boolean needed) {}

    /** @param svg a map of the place, drawn by the server */
    record ReviewPage(
            Screen screen,
            Category category,
            Draft draft,
            List<AnsweredQuestion> answers,
            List<Picture> pictures,
            String svg) {}

    /** The page to keep: shown to whoever holds the draft's token. */
    record ReceiptPage(SubmittedReport report, String path) {}

    /** The sheet for the street without network: every category with its questions. */
    record OfflinePage(CategoryTree tree, List<Category> categories) {}
}
