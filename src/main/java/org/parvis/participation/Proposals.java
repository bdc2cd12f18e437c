package org.parvis.participation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.casework.CaseVisibility;
import org.parvis.casework.Cases;
import org.parvis.casework.NewCase;
import org.parvis.casework.OpenedCase;
import org.parvis.participation.Proposal.Lifecycle;
import org.parvis.participation.Proposal.Moderation;
import org.parvis.shared.Ids;
import org.parvis.shared.Refusal;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes ideas, and what their authors do with them afterwards. */
@Service
@Transactional
public class Proposals {

    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_WORDS = 4_000;
    public static final int LONGEST_PLACE = 200;
    public static final int LONGEST_NAME = 80;

    private final ProposalStore store;
    private final ProposalVersionStore versions;
    private final SupportStore supports;
    private final OnBehalfStore behalf;
    private final OnBehalfMail behalfMail;
    private final Cases cases;
    private final Departments departments;
    private final Clock clock;

    Proposals(
            ProposalStore store, ProposalVersionStore versions, SupportStore supports, OnBehalfStore behalf, OnBehalfMail behalfMail, Cases cases, Departments departments, Clock clock) {
        this.store = store;
        this.versions = versions;
        this.supports = supports;
        this.behalf = behalf;
        this.behalfMail = behalfMail;
        this.cases = cases;
        this.departments = departments;
        this.clock = clock;
    }

    /** What is wrong with an idea, by field, as message keys; empty when it can be sent. */
    public static Map<String, String> problems(NewProposal idea) {
        Map<String, String> problems = new LinkedHashMap<>(problems(idea.title(), idea.words()));
        if (idea.place().length() > LONGEST_PLACE) {
            problems.put("place", "participation.refused.place");
        }
        if (idea.shownName().length() > LONGEST_NAME) {
            problems.put("name", "participation.refused.name");
        }
        problems.putAll(idea.author().problems());
        return problems;
    }

    /** What is wrong with its text, by field, as message keys. */
    public static Map<String, String> problems(String title, String words) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (title.isBlank()) {
            problems.put("title", "participation.refused.noTitle");
        } else if (title.length() > LONGEST_TITLE) {
            problems.put("title", "participation.refused.title");
        }
        if (words.isBlank()) {
            problems.put("words", "participation.refused.nothingSaid");
        } else if (words.length() > LONGEST_WORDS) {
            problems.put("words", "participation.refused.tooLong");
        }
        return problems;
    }

    /**
     * Takes an idea: opens its case with the department of its process, and keeps it out of sight until somebody has read it.
     *
     * @throws ProposalRefused with everything that is wrong, by field
     * @throws Refusal where the process takes no ideas at this moment
     */
    public SubmittedProposal submit(NewProposal idea) {
        Map<String, String> problems = problems(idea);
        if (!problems.isEmpty()) {
            throw new ProposalRefused(problems);
        }
        UUID id = Ids.next();
        String title = idea.title().strip();
        String words = idea.words().strip();
        OpenedCase opened = cases.open(NewCase.about(ProposalCases.CODE, id, title)
                .saying(words + "\n" + idea.place())
                .seenBy(CaseVisibility.PRIVATE)
                .through(idea.channel())
                .from(idea.author())
                .enteredBy(idea.enteredBy())
                .sentTo(idea.process().about().department()));
        boolean isTaken = store.insert(new Proposal(
                id, idea.process().id(), opened.id(), opened.number(), title, words, idea.place().strip(), idea.shownName().strip(),
                now(), 1, Lifecycle.SENT, "", false, opened.status(), Moderation.QUARANTINED, ""));
        if (!isTaken) {
            throw new Refusal("participation.refused.closed");
        }
        if (idea.onBehalf() instanceof OnBehalf of) {
            behalf.insert(id, of);
            behalfMail.tell(idea.process(), opened.number(), title, of);
        }
        String department = departments.find(opened.departmentId()).map(Department::name).orElse("");
        return new SubmittedProposal(id, opened.id(), opened.number(), opened.code(), opened.linkToken(), department);
    }

    @Transactional(readOnly = true)
    public Optional<Proposal> find(String number) {
        return store.find(number);
    }

    /** Those of these numbers that there are. */
    @Transactional(readOnly = true)
    public List<Proposal> listByNumber(Collection<String> numbers) {
        return numbers.isEmpty() ? List.of() : store.listByNumber(numbers);
    }

    @Transactional(readOnly = true)
    public Proposal get(UUID id) {
        return store.find(id).orElseThrow();
    }

    @Transactional(readOnly = true)
    public List<Proposal> list(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : store.list(ids);
    }

    /**
     * Kept from changing until the transaction ends, with its case. Whoever supports it waits as well: what they support is
     * what it is afterwards.
     */
    public Proposal hold(UUID id) {
        cases.hold(get(id).caseId());
        return store.hold(id);
    }

    /** What was sent, and each correction since. */
    @Transactional(readOnly = true)
    public List<ProposalVersion> versions(Proposal proposal) {
        return versions.list(proposal.id());
    }

    @Transactional(readOnly = true)
    public long countSupports(Proposal proposal) {
        return supports.count(proposal.id());
    }

    /**
     * The right to error (CRPA L123-1): its author says it better, as long as nobody supports it, who would otherwise find
     * their name under something else. It is read again before it is shown.
     */
    public void correct(UUID id, String title, String words) {
        Proposal before = hold(id);
        if (before.status().isClosed()) {
            throw new Refusal("participation.refused.decided");
        }
        if (!before.stands()) {
            throw new Refusal(before.refusal());
        }
        if (supports.count(id) > 0) {
            throw new Refusal("participation.refused.supported");
        }
        problems(title, words).values().stream().findFirst().ifPresent(key -> {
            throw new Refusal(key);
        });
        if (title.strip().equals(before.title()) && words.strip().equals(before.words())) {
            throw new Refusal("participation.refused.same");
        }
        store.correct(id, title.strip(), words.strip(), now());
    }

    /** Its author no longer wants it. Its page stays, with the reason, and so does the answer to it. */
    public void withdraw(UUID id, String why) {
        Proposal before = hold(id);
        if (!before.stands()) {
            throw new Refusal(before.refusal());
        }
        if (why.isBlank()) {
            throw new Refusal("participation.refused.noWhy");
        }
        if (why.length() > LONGEST_WORDS) {
            throw new Refusal("participation.refused.tooLong");
        }
        store.withdraw(id, why.strip());
    }

    /** Somebody of the town has read why it was withdrawn: everybody reads it, or nobody any more. False where none waits. */
    public boolean judgeWithdrawal(UUID id, boolean isFit) {
        return store.judgeWithdrawal(id, isFit);
    }

    /** Nobody is left whose words they are: number, answer and supports stay. Gives of how many ideas. */
    public int forgetWords(Collection<UUID> caseIds) {
        return caseIds.isEmpty() ? 0 : store.forgetWords(caseIds);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
