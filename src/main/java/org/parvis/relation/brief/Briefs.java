package org.parvis.relation.brief;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Case;
import org.parvis.casework.CaseRights;
import org.parvis.casework.CaseRights.Sight;
import org.parvis.casework.CaseSights;
import org.parvis.casework.CaseWriting;
import org.parvis.casework.Cases;
import org.parvis.casework.Viewer;
import org.parvis.relation.InboxAct;
import org.parvis.relation.InboxActs;
import org.parvis.relation.brief.Brief.Place;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Short messages that came in, for agents. Those of a case are read by whoever sees what is in the case; the others, which
 * are of no department yet, by agents, heads and the front desk.
 */
@Service
@Transactional
public class Briefs {

    /** Messages on one page. */
    public static final int PAGE = 50;

    /** No more are counted. */
    public static final int MOST_COUNTED = 100;

    private static final Set<Role> READERS = Set.of(Role.AGENT, Role.HEAD, Role.FRONT_DESK);

    private final BriefStore store;
    private final BriefPlacing placing;
    private final Cases cases;
    private final CaseWriting writing;
    private final CaseSights sights;
    private final InboxActs steps;

    Briefs(BriefStore store, BriefPlacing placing, Cases cases, CaseWriting writing, CaseSights sights, InboxActs steps) {
        this.store = store;
        this.placing = placing;
        this.cases = cases;
        this.writing = writing;
        this.sights = sights;
        this.steps = steps;
    }

    /** The newest in a state, {@value #PAGE} and one more where there is a next page. */
    @Transactional(readOnly = true)
    public List<Brief> list(BriefChannel channel, BriefState state, @Nullable UUID after) {
        return store.list(channel, state, after == null ? null : store.find(after).orElse(null), PAGE + 1);
    }

    /** A message and the case that it is in. */
    public record Listed(Brief brief, @Nullable Case subject) {}

    /** Those that a list shows to this viewer: of a case, to whoever reads what is in it. */
    @Transactional(readOnly = true)
    public List<Listed> listed(List<Brief> briefs, Viewer viewer) {
        Set<UUID> ids = briefs.stream()
                .map(Brief::place)
                .flatMap(place -> place.caseId() == null ? place.suggestions().stream() : Stream.of(place.caseId()))
                .collect(Collectors.toSet());
        Map<UUID, Case> known = cases.list(ids).stream().collect(Collectors.toMap(Case::id, Function.identity()));
        return briefs.stream()
                .map(brief -> new Listed(brief, brief.place().caseId() == null ? null : known.get(brief.place().caseId())))
                .filter(one -> isListed(one, known, viewer))
                .toList();
    }

    private boolean isListed(Listed one, Map<UUID, Case> known, Viewer viewer) {
        if (one.brief().place().caseId() == null) {
            return mayKnowOf(one.brief().place().suggestions().stream().map(known::get).filter(Objects::nonNull).toList(), viewer);
        }
        return one.subject() != null && sights.sight(viewer, one.subject()).covers(Sight.CONTENT);
    }

    /** What may answer a case of a sector is not for whoever may not know of that case. */
    private boolean mayKnowOf(Collection<Case> suggested, Viewer viewer) {
        return suggested.stream().allMatch(one -> sights.sight(viewer, one).covers(Sight.EXISTENCE));
    }

    /** How many wait, up to {@value #MOST_COUNTED}. */
    @Transactional(readOnly = true)
    public int countWaiting(BriefChannel channel) {
        return store.countWaiting(channel, MOST_COUNTED);
    }

    /** A message; for whoever may not read it, it does not exist. */
    @Transactional(readOnly = true)
    public Optional<Brief> find(BriefChannel channel, UUID id, Visitor visitor) {
        return store.find(id).filter(brief -> brief.channel() == channel && mayRead(brief, visitor));
    }

    /** A message, whoever asks. */
    @Transactional(readOnly = true)
    public Optional<Brief> find(UUID id) {
        return store.find(id);
    }

    boolean mayRead(Brief brief, Visitor visitor) {
        UUID caseId = brief.place().caseId();
        if (caseId == null) {
            return visitor.roles().stream().anyMatch(READERS::contains) && mayKnowOf(suggested(brief), Viewer.of(visitor));
        }
        if (!visitor.isStaff()) {
            return false;
        }
        Case subject = cases.get(caseId);
        return sights.sight(Viewer.of(visitor), subject, sights.helping(subject)) == Sight.CONTENT;
    }

    /** Whether they may act on it: handle its case, or read it while it is in none. */
    @Transactional(readOnly = true)
    public boolean mayHandle(Brief brief, Visitor visitor) {
        UUID caseId = brief.place().caseId();
        return caseId == null
                ? mayRead(brief, visitor)
                : CaseRights.handles(Viewer.of(visitor), cases.get(caseId));
    }

    @Transactional(readOnly = true)
    public List<Case> suggestions(Brief brief, Viewer viewer) {
        return suggested(brief).stream().filter(one -> sights.sight(viewer, one).covers(Sight.TITLE)).toList();
    }

    private List<Case> suggested(Brief brief) {
        Collection<UUID> ids = brief.place().suggestions();
        return ids.isEmpty() ? List.of() : cases.list(ids);
    }

    /** What a request can be that is opened for one; none where nothing can be opened. */
    public List<BriefRequests.Kind> kinds() {
        return placing.kinds();
    }

    /**
     * Puts a message into a case: from the list, or from another case, which keeps a line that it went.
     *
     * @throws Refusal where there is no such case for this agent, or it is in it already
     */
    public void move(UUID id, String number, Visitor visitor) {
        Brief brief = held(id, visitor);
        Viewer viewer = Viewer.of(visitor);
        Case target = cases.find(number)
                .filter(one -> sights.sight(viewer, one).covers(Sight.EXISTENCE))
                .orElseThrow(() -> new Refusal("brief.refused.case"));
        UUID from = brief.place().caseId();
        if (target.id().equals(from)) {
            throw new Refusal("brief.refused.same");
        }
        store.place(id, Place.in(target.id(), BriefWhy.HAND, target.number()));
        if (from == null) {
            placing.join(brief, target.id());
        } else {
            writing.noteMoved(from, target.number(), viewer.actor());
            placing.say(brief, target.id());
        }
        note(brief, "moved", target.number(), visitor);
    }

    /** Nothing is to be done with it. */
    public void file(UUID id, Visitor visitor) {
        Brief brief = held(id, visitor, BriefState.WAITING);
        store.place(id, Place.of(BriefState.FILED, BriefWhy.HAND).suggesting(brief.place().suggestions()));
        note(brief, "filed", "", visitor);
    }

    /** It waits again. */
    public void takeUp(UUID id, Visitor visitor) {
        Brief brief = held(id, visitor, BriefState.FILED);
        store.place(id, Place.of(BriefState.WAITING, BriefWhy.HAND).suggesting(brief.place().suggestions()));
        note(brief, "takenUp", "", visitor);
    }

    /** Opens a case of a kind for it. */
    public void open(UUID id, String kind, Visitor visitor) {
        Brief brief = held(id, visitor, BriefState.WAITING);
        if (placing.kinds().stream().noneMatch(one -> one.code().equals(kind))) {
            throw new Refusal("brief.refused.kind");
        }
        Case opened = placing.open(brief, kind, Viewer.of(visitor).actor());
        note(brief, "opened", opened.number(), visitor);
    }

    private Brief held(UUID id, Visitor visitor) {
        return store.hold(id)
                .filter(brief -> mayHandle(brief, visitor))
                .orElseThrow(() -> new Refusal("brief.refused.gone"));
    }

    private Brief held(UUID id, Visitor visitor, BriefState state) {
        Brief brief = held(id, visitor);
        if (brief.place().state() != state) {
            throw new Refusal("brief.refused.state");
        }
        return brief;
    }

    private void note(Brief brief, String act, String detail, Visitor visitor) {
        steps.note(InboxAct.On.BRIEF, brief.id(), act, detail, visitor);
    }
}
