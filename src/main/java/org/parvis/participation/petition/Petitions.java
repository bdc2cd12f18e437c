package org.parvis.participation.petition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.casework.CaseVisibility;
import org.parvis.casework.Cases;
import org.parvis.casework.NewCase;
import org.parvis.casework.OpenedCase;
import org.parvis.participation.petition.Petition.Course;
import org.parvis.participation.petition.Petition.Signed;
import org.parvis.participation.petition.Petition.State;
import org.parvis.shared.Ids;
import org.parvis.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes petitions and finds them; {@link PetitionActs} has what becomes of them. */
@Service
@Transactional
public class Petitions {

    private final PetitionStore store;
    private final PetitionRules rules;
    private final ThresholdStore thresholds;
    private final PetitionDiary diary;
    private final PetitionDates dates;
    private final Cases cases;

    Petitions(PetitionStore store, PetitionRules rules, ThresholdStore thresholds, PetitionDiary diary, PetitionDates dates, Cases cases) {
        this.store = store;
        this.rules = rules;
        this.thresholds = thresholds;
        this.diary = diary;
        this.dates = dates;
        this.cases = cases;
    }

    /**
     * What whoever began one must know now: the code and the link are shown here once.
     *
     * @param examineUntil by when the town says whether it is admitted
     */
    public record Submitted(UUID id, String number, String code, String linkToken, LocalDate examineUntil) {}

    /**
     * Takes one: the town examines whether it is admitted, and nobody else reads it before.
     *
     * @throws PetitionRefused with everything that is wrong, by field
     * @throws Refusal where none are taken
     */
    public Submitted submit(NewPetition petition) {
        PetitionRule rule = rules.find().filter(PetitionRule::takes).orElseThrow(() -> new Refusal("petition.refused.closed"));
        PetitionRefused.check(petition.problems(rule));
        Instant now = dates.now();
        LocalDate until = dates.day(now).plusDays(rule.examineDays());
        UUID id = Ids.next();
        PetitionText text = petition.text();
        OpenedCase opened = cases.open(NewCase.about(PetitionCases.CODE, id, text.title())
                .saying(text.asks() + "\n" + text.why() + "\n" + text.place())
                .seenBy(CaseVisibility.PRIVATE)
                .through(petition.channel())
                .from(petition.author())
                .enteredBy(petition.enteredBy())
                .promised(dates.workUntil(until, now, rule.department()))
                .sentTo(rule.department()));
        store.insert(new Petition(
                id, opened.id(), opened.number(), text, 1, rule.version(), rule.department(),
                new Course(State.SENT, null, "", "", now, until, null, null, null, null, null, false, false), Signed.NOBODY));
        return new Submitted(id, opened.number(), opened.code(), opened.linkToken(), until);
    }

    @Transactional(readOnly = true)
    public Optional<Petition> find(String number) {
        return store.find(number);
    }

    @Transactional(readOnly = true)
    public Optional<Petition> find(UUID id) {
        return store.find(id);
    }

    @Transactional(readOnly = true)
    public Petition get(UUID id) {
        return store.find(id).orElseThrow();
    }

    @Transactional(readOnly = true)
    public List<Petition> list(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : store.list(ids);
    }

    /** What so many signatures oblige the town to, the lowest first; none as long as it is not open. */
    @Transactional(readOnly = true)
    public List<Threshold> thresholds(Petition petition) {
        return thresholds.list(petition.id());
    }

    @Transactional(readOnly = true)
    public Map<UUID, List<Threshold>> thresholds(Collection<Petition> petitions) {
        return thresholds.list(petitions.stream().map(Petition::id).toList());
    }

    /** Whether it was not admitted once. */
    @Transactional(readOnly = true)
    public boolean wasRefused(Petition petition) {
        return diary.wasRefused(petition.id());
    }

    /** What happened to it, the first first. */
    @Transactional(readOnly = true)
    public List<PetitionEvent> events(Petition petition) {
        return diary.list(petition.id());
    }

    /** Under which it goes. */
    @Transactional(readOnly = true)
    public PetitionRule rule(Petition petition) {
        return rules.get(petition.ruleVersion());
    }

    /** The moment by which all of this goes. */
    @Transactional(readOnly = true)
    public Instant now() {
        return dates.now();
    }
}
