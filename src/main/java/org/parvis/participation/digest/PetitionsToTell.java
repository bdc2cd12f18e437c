package org.parvis.participation.digest;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parvis.participation.petition.Petition;
import org.parvis.participation.petition.PetitionLists;
import org.parvis.participation.petition.PetitionLists.Shelf;
import org.parvis.participation.petition.Petitions;
import org.springframework.stereotype.Component;

/** Petitions that people sign. They belong to no process. */
@Component
class PetitionsToTell implements ToTell {

    private static final int MOST = 20;

    private final Petitions petitions;
    private final PetitionLists lists;

    PetitionsToTell(Petitions petitions, PetitionLists lists) {
        this.petitions = petitions;
        this.lists = lists;
    }

    @Override
    public Set<NewsKind> kinds() {
        return EnumSet.of(NewsKind.PETITION);
    }

    @Override
    public List<News> list(NewsScope scope, Voice voice) {
        return scope.isWhole()
                ? lists.list(Shelf.OPEN, null, MOST).stream()
                        .filter(one -> scope.isNew(opened(one)))
                        .flatMap(one -> news(one, voice).stream())
                        .toList()
                : List.of();
    }

    @Override
    public Optional<News> find(LetterItem item, Voice voice) {
        return petitions.find(item.ref()).flatMap(one -> news(one, voice));
    }

    private static Optional<News> news(Petition petition, Voice voice) {
        Instant closes = petition.course().closesAt();
        return petition.hasPublicText() && closes != null
                ? Optional.of(new News(
                        NewsKind.PETITION, petition.number(), petition.text().title(),
                        voice.say("digest.note.petition", petition.signed().all(), voice.when(closes)), petition.path(), opened(petition)))
                : Optional.empty();
    }

    private static Instant opened(Petition petition) {
        Instant opens = petition.course().opensAt();
        return opens == null ? petition.course().sentAt() : opens;
    }
}
