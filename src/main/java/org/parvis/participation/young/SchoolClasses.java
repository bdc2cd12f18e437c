package org.parvis.participation.young;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.Processes;
import org.parvis.participation.survey.Survey;
import org.parvis.participation.survey.SurveyItem;
import org.parvis.participation.survey.Surveys;
import org.parvis.participation.young.SchoolClass.State;
import org.parvis.shared.Ids;
import org.parvis.shared.Refusal;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The classes that answer a survey: opened to them at the desk, asked for by teachers, each with as many codes as children. */
@Service
@Transactional
public class SchoolClasses {

    private static final int LONGEST_REASON = 1_000;

    private final SchoolClassStore store;
    private final ClassCodeStore codes;
    private final ClassKeys keys;
    private final ClassMails mails;
    private final Surveys surveys;
    private final Processes processes;
    private final Journal journal;

    SchoolClasses(
            SchoolClassStore store,
            ClassCodeStore codes,
            ClassKeys keys,
            ClassMails mails,
            Surveys surveys,
            Processes processes,
            Journal journal) {
        this.store = store;
        this.codes = codes;
        this.keys = keys;
        this.mails = mails;
        this.surveys = surveys;
        this.processes = processes;
        this.journal = journal;
    }

    @Transactional(readOnly = true)
    public boolean isOpenTo(Survey survey) {
        return survey.isPublished() && store.isOpenTo(survey.id());
    }

    /** Whether classes answer in the territory, or did: something is kept of them. */
    @Transactional(readOnly = true)
    public boolean isUsed() {
        return store.isUsed();
    }

    /** Classes may ask from now on. */
    public void open(Survey survey, Visitor by) {
        store.open(survey.id(), processes.now());
        journal.append(entry(by, "participation.classesOpened", survey));
    }

    /** No further class may; those that have codes end what they began. */
    public void close(Survey survey, Visitor by) {
        store.close(survey.id());
        journal.append(entry(by, "participation.classesClosed", survey));
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<SchoolClass> listOf(Survey survey) {
        return store.listOf(survey.id());
    }

    @Transactional(readOnly = true)
    public Optional<SchoolClass> find(Survey survey, UUID id) {
        return store.find(id).filter(one -> one.surveyId().equals(survey.id()));
    }

    /** The class of a teacher's link; empty for an unknown one, and for a class that is not open any more. */
    @Transactional(readOnly = true)
    public Optional<SchoolClass> findByToken(String token) {
        return keys.find(token).flatMap(store::find).filter(one -> one.state() == State.OPEN);
    }

    /**
     * What opens the page of whoever teaches it, for the desk, which hands it over where there is no address. Who has it has the
     * codes, and with them what children have begun: it is noted that somebody took it.
     *
     * @throws Refusal where the class has no page
     */
    public String link(Survey survey, UUID id, Visitor by) {
        SchoolClass found = find(survey, id).filter(one -> one.state() == State.OPEN).orElseThrow(() -> new Refusal("young.refused.unknown"));
        journal.append(entry(by, "participation.classLinkTaken", survey).with("class", found.id()));
        return token(found);
    }

    /** What opens the page of whoever teaches it. */
    String token(SchoolClass schoolClass) {
        return keys.token(schoolClass.id());
    }

    /** The codes of a class in the order of its sheet; none once they are erased. */
    @Transactional(readOnly = true)
    public List<String> codes(SchoolClass schoolClass) {
        return codes.places(schoolClass.id()).stream().map(place -> keys.code(schoolClass.id(), place)).toList();
    }

    /**
     * Somebody who teaches asks for codes.
     *
     * @throws Refusal where the survey is not open to classes
     */
    public void ask(Survey survey, ClassWish wish, Locale language) {
        if (!isOpenTo(survey)) {
            throw new Refusal("young.refused.closed");
        }
        store.insert(made(survey, wish, State.ASKED, language));
        mails.asked(survey, path(survey), processes.now());
    }

    /** Gives a class its codes; whoever teaches it gets a mail where there is an address. */
    public SchoolClass create(Survey survey, ClassWish wish, Locale language, Visitor by) {
        SchoolClass made = made(survey, wish, State.OPEN, language);
        store.insert(made);
        giveCodes(made, survey);
        journal.append(entry(by, "participation.classAccepted", survey).with("class", made.id()));
        return made;
    }

    /** Accepts a class that asked; accepted twice, it has its codes once. */
    public void accept(Survey survey, UUID id, Visitor by) {
        SchoolClass asked = hold(survey, id);
        if (asked.state() != State.ASKED) {
            return;
        }
        store.move(id, State.OPEN, "");
        giveCodes(asked, survey);
        journal.append(entry(by, "participation.classAccepted", survey).with("class", asked.id()));
    }

    /**
     * Refuses a class that asked, or stops one: its codes open nothing any more, and what was sent stays.
     *
     * @throws Refusal without a reason, which whoever teaches it reads
     */
    public void stop(Survey survey, UUID id, String reason, Visitor by) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new Refusal("young.refused.reason");
        }
        SchoolClass before = hold(survey, id);
        if (before.state() == State.STOPPED) {
            return;
        }
        store.move(id, State.STOPPED, reason);
        codes.delete(List.of(id));
        mails.stopped(before, survey, reason);
        journal.append(entry(by, "participation.classStopped", survey).with("class", before.id()));
    }

    /** What whoever teaches it says of the papers that parents signed. */
    public void agree(SchoolClass schoolClass, boolean hasConsents) {
        store.agree(schoolClass.id(), hasConsents);
    }

    /** Whether children are asked for their own words, which parents must have agreed to. */
    @Transactional(readOnly = true)
    public boolean needsConsents(Survey survey) {
        return surveys.form(survey, survey.version()).items().stream().map(SurveyItem::kind).anyMatch(kind -> kind.isFreeText());
    }

    private SchoolClass hold(Survey survey, UUID id) {
        return store.hold(id).filter(one -> one.surveyId().equals(survey.id())).orElseThrow(() -> new Refusal("young.refused.unknown"));
    }

    private SchoolClass made(Survey survey, ClassWish wish, State state, Locale language) {
        return new SchoolClass(
                Ids.next(), survey.id(), wish.school(), wish.name(), wish.count(), state, "",
                wish.email().isEmpty() ? null : EmailAddress.of(wish.email()).small(), language.getLanguage(), false, 0,
                processes.now());
    }

    /** As many as there are children: in the place of a code that another child has, the class gets a further one. */
    private void giveCodes(SchoolClass schoolClass, Survey survey) {
        int missing = schoolClass.pupils();
        int place = 1;
        while (missing > 0) {
            Map<Integer, String> hashes = new LinkedHashMap<>();
            for (int last = place + missing; place < last; place++) {
                hashes.put(place, keys.hash(keys.code(schoolClass.id(), place)));
            }
            missing -= codes.insert(schoolClass.id(), hashes);
        }
        mails.accepted(schoolClass, survey, keys.token(schoolClass.id()));
    }

    /** Of its page at the desk. */
    private String path(Survey survey) {
        String process = processes.get(survey.processId()).slug();
        return "/bureau/participation/" + process + "/questionnaires/" + survey.slug() + "/classes";
    }

    private static JournalEntry entry(Visitor by, String act, Survey survey) {
        return JournalEntry.by(by, act, "survey", survey.slug());
    }
}
