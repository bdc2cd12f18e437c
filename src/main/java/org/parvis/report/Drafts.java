package org.parvis.report;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.parvis.files.Picture;
import org.parvis.files.PictureOwner;
import org.parvis.files.Pictures;
import org.parvis.files.ReceivedPicture;
import org.parvis.shared.Ids;
import org.parvis.shared.Refusal;
import org.parvis.shared.Tokens;
import org.parvis.web.KioskVisitEnded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps for a few days what people have typed, so that the path to a report works on any browser and nothing typed is
 * lost. Whoever has the token has the draft; sent once, it answers the same receipt for ever after.
 */
@Service
@Transactional
public class Drafts {

    private static final Duration KEPT = Duration.ofDays(7);

    private final DraftStore store;
    private final Reports reports;
    private final Authors authors;
    private final Pictures pictures;
    private final Clock clock;

    Drafts(DraftStore store, Reports reports, Authors authors, Pictures pictures, Clock clock) {
        this.authors = authors;
        this.store = store;
        this.reports = reports;
        this.pictures = pictures;
        this.clock = clock;
    }

    /** Starts a draft and gives its token. */
    public String begin(String words) {
        String token = Tokens.link();
        store.insert(Tokens.hash(token), Draft.empty(Ids.next()).saying(words), clock.instant());
        return token;
    }

    /** The draft of a token, unless there is none or it was sent. */
    @Transactional(readOnly = true)
    public Optional<Draft> find(String token) {
        return store.find(Tokens.hash(token)).filter(kept -> kept.answer() == null).map(DraftStore.Kept::draft);
    }

    /** Whether there is, or was, a draft of this token. */
    @Transactional(readOnly = true)
    public boolean isKnown(String token) {
        return store.find(Tokens.hash(token)).isPresent();
    }

    /** What was answered when the draft was sent. */
    @Transactional(readOnly = true)
    public Optional<SubmittedReport> findReceipt(String token) {
        return store.find(Tokens.hash(token)).flatMap(kept -> Optional.ofNullable(kept.answer()));
    }

    /** Notes what was said on one screen. */
    public Draft change(String token, UnaryOperator<Draft> change) {
        DraftStore.Kept kept = locked(token);
        if (kept.answer() != null) {
            return kept.draft();
        }
        Draft changed = change.apply(kept.draft());
        store.update(Tokens.hash(token), changed, clock.instant());
        return changed;
    }

    /** Adds a picture, once; more than five are refused. */
    public void add(String token, ReceivedPicture picture) {
        if (addAll(token, List.of(picture)) > 0) {
            throw new Refusal("report.refused.tooManyPhotos");
        }
    }

    /**
     * Adds the pictures that the draft does not have yet, as far as there is room; says how many found none. A draft that
     * was sent takes no more.
     */
    public int addAll(String token, List<ReceivedPicture> received) {
        DraftStore.Kept kept = locked(token);
        if (kept.answer() != null) {
            throw new Refusal("report.refused.noDraft");
        }
        PictureOwner owner = kept.draft().pictures();
        int room = ReportChecks.MAX_PHOTOS - pictures.list(owner).size();
        int left = 0;
        for (ReceivedPicture picture : received) {
            if (pictures.has(owner, picture)) {
                continue;
            }
            if (room > 0) {
                pictures.attach(picture, owner);
                room--;
            } else {
                left++;
            }
        }
        return left;
    }

    /** Takes a picture out again; one that is not the draft's stays where it is. */
    public void remove(String token, UUID picture) {
        Draft draft = locked(token).draft();
        pictures.forget(pictures.list(draft.pictures()).stream()
                .map(Picture::id)
                .filter(picture::equals)
                .toList());
    }

    /**
     * Sends the draft as a report; sent before, gives the answer of then.
     *
     * @throws ReportRefused with everything that is wrong, by field
     */
    public SubmittedReport send(String token, Sending sending) {
        DraftStore.Kept kept = locked(token);
        if (kept.answer() != null) {
            return kept.answer();
        }
        SubmittedReport answer = reports.submit(kept.draft().report(sending.language(), sending.channel()));
        sending.account().ifPresent(account -> authors.note(account, answer.id()));
        store.sent(Tokens.hash(token), Draft.empty(kept.draft().id()), answer, clock.instant());
        return answer;
    }

    /** Forgets the drafts of the territory in scope that nobody touched for a week, with their pictures. */
    public void forgetOld() {
        forgetPictures(store.deleteOlderThan(clock.instant().minus(KEPT)));
    }

    /** Whoever stood at a kiosk has left: what they did not send goes, with its pictures. */
    @EventListener
    void on(KioskVisitEnded event) {
        forgetPictures(store.deleteUnsent(event.pages()));
    }

    private void forgetPictures(List<UUID> gone) {
        pictures.listByOwner(Draft.PICTURE_OWNER, gone).values().forEach(left ->
                pictures.forget(left.stream().map(Picture::id).toList()));
    }

    private DraftStore.Kept locked(String token) {
        return store.lock(Tokens.hash(token)).orElseThrow(() -> new Refusal("report.refused.noDraft"));
    }
}
