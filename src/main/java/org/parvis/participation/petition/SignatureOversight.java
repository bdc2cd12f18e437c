package org.parvis.participation.petition;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.participation.petition.Signature.Channel;
import org.parvis.participation.petition.Signature.State;
import org.parvis.shared.Refusal;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What whoever handles a petition does about signatures that came on the web: a name that insults is no longer shown, one that is
 * nobody's is set aside, each with a reason that whoever signed reads. The figure moves as long as sheets are counted, and no longer.
 */
@Service
@Transactional
public class SignatureOversight {

    private final SignatureStore store;
    private final SignatureKeyStore keys;
    private final PetitionStore petitions;
    private final Signatures signatures;
    private final PetitionCounting counting;
    private final PetitionDates dates;
    private final PetitionMails mails;
    private final Journal journal;

    SignatureOversight(
            SignatureStore store,
            SignatureKeyStore keys,
            PetitionStore petitions,
            Signatures signatures,
            PetitionCounting counting,
            PetitionDates dates,
            PetitionMails mails,
            Journal journal) {
        this.store = store;
        this.keys = keys;
        this.petitions = petitions;
        this.signatures = signatures;
        this.counting = counting;
        this.dates = dates;
        this.mails = mails;
        this.journal = journal;
    }

    /** What becomes of one. */
    public enum Verdict {
        /** Its first name and postcode are no longer shown; it counts. */
        HIDE_NAME,
        SET_ASIDE,
        /** It was set aside, and counts after all. */
        COUNTS
    }

    /**
     * The latest first; that they were read is written down.
     *
     * @param asked how a first or last name begins; empty for all
     * @param before the last one that was shown; null for the first page
     */
    public List<Signature> list(Petition petition, String asked, @Nullable UUID before, int most, Visitor by) {
        journal.append(JournalEntry.by(by, "participation.petitionSignaturesRead", "petition", petition.number()));
        return store.listOnline(petition.id(), asked, before, most);
    }

    /**
     * @throws PetitionRefused where a reason is missing
     * @throws Refusal where it is no longer to be changed
     */
    public void judge(Petition seen, UUID id, Verdict verdict, String reason, Visitor by) {
        Petition petition = petitions.hold(seen.id());
        String why = SigningSheets.reason("raison-" + id, reason);
        Signature one = store.find(petition.id(), id)
                .filter(known -> known.channel() == Channel.WEB && known.state() == (verdict == Verdict.COUNTS ? State.SET_ASIDE : State.COUNTED))
                .orElseThrow(() -> new Refusal("petition.refused.resolved"));
        if (verdict == Verdict.HIDE_NAME) {
            store.hideName(id, why);
        } else if (!petition.takesPaper(dates.now())) {
            throw new Refusal("petition.refused.frozen");
        } else if (verdict == Verdict.COUNTS) {
            signatures.stand(petition, id, why);
        } else {
            setAside(petition, one, why);
        }
        journal.append(JournalEntry.by(by, "participation.petitionSignatureJudged", "petition", petition.number())
                .with("signature", id).with("verdict", verdict));
    }

    private void setAside(Petition petition, Signature one, String why) {
        Instant counted = Objects.requireNonNull(one.countedAt());
        store.stand(one.id(), State.SET_ASIDE, why, null);
        counting.takeBack(petition, Channel.WEB, counted);
        mails.setAside(petition, one, why, keys.link(one.id()));
    }
}
