package org.parvis.api.hooks;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.parvis.api.ApiScope;
import org.parvis.api.ApiToken;
import org.parvis.api.ApiTokens;
import org.parvis.api.GivenToken;
import org.parvis.api.v1.PersonRefs;
import org.parvis.casework.Case;
import org.parvis.casework.CaseDecided;
import org.parvis.casework.CaseEvent;
import org.parvis.casework.CaseForwarded;
import org.parvis.casework.CaseMarkedDuplicate;
import org.parvis.casework.CaseMoved;
import org.parvis.casework.CaseOpened;
import org.parvis.casework.CaseReassigned;
import org.parvis.casework.CaseReopened;
import org.parvis.casework.Cases;
import org.parvis.casework.DuplicateUndone;
import org.parvis.casework.MessageAdded;
import org.parvis.casework.QuestionAsked;
import org.parvis.casework.RequesterAnswered;
import org.parvis.relation.PersonsMerged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hears what happens, in the transaction in which it does, and has those told who may know: numbers and states, nothing of
 * anybody. The receiver asks the interface for the rest, which decides what it may see then.
 */
@Component
class HookTelling {

    private final Hooks hooks;
    private final Deliveries deliveries;
    private final ApiTokens tokens;
    private final Cases cases;
    private final PersonRefs refs;

    HookTelling(Hooks hooks, Deliveries deliveries, ApiTokens tokens, Cases cases, PersonRefs refs) {
        this.hooks = hooks;
        this.deliveries = deliveries;
        this.tokens = tokens;
        this.cases = cases;
        this.refs = refs;
    }

    @EventListener
    void on(CaseEvent event) {
        switch (event) {
            case CaseOpened _ -> tell(HookEvent.CASE_OPENED, event);
            case CaseMoved _ -> tell(HookEvent.CASE_MOVED, event);
            case CaseDecided _, CaseForwarded _, CaseMarkedDuplicate _ -> tell(HookEvent.CASE_DECIDED, event);
            case CaseReassigned _ -> tell(HookEvent.CASE_REASSIGNED, event);
            case CaseReopened _ -> tell(HookEvent.CASE_REOPENED, event);
            case QuestionAsked _ -> tell(HookEvent.QUESTION_ASKED, event);
            case RequesterAnswered _ -> tell(HookEvent.QUESTION_ANSWERED, event);
            case MessageAdded _ -> tell(HookEvent.MESSAGE_ADDED, event);
            case DuplicateUndone _ -> {
                // told as a move
            }
        }
    }

    private void tell(HookEvent what, CaseEvent event) {
        List<Hook> wanted = hooks.telling(what);
        if (wanted.isEmpty()) {
            return;
        }
        Case subject = cases.get(event.caseId());
        Set<UUID> of = event instanceof CaseReassigned moved
                ? new HashSet<>(List.of(moved.fromDepartmentId(), moved.departmentId()))
                : Set.of(subject.departmentId());
        for (Hook hook : wanted) {
            tokens.find(hook.tokenId())
                    .map(GivenToken::token)
                    .filter(token -> token.scopes().contains(ApiScope.CASES_READ))
                    .filter(token -> token.departments().stream().anyMatch(of::contains))
                    .ifPresent(token -> deliveries.add(hook, what, data(event, subject, token)));
        }
    }

    /** To whom the case is lost from sight, nothing of where it went. */
    private static Map<String, Object> data(CaseEvent event, Case subject, ApiToken token) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("number", event.number());
        data.put("kind", event.kind());
        boolean isInSight = token.departments().contains(subject.departmentId());
        if (isInSight) {
            data.put("status", subject.status().name());
            data.put("version", subject.state().version());
        } else {
            data.put("outOfSight", true);
        }
        return data;
    }

    @EventListener
    void on(PersonsMerged event) {
        for (Hook hook : hooks.telling(HookEvent.PERSON_MERGED)) {
            tokens.find(hook.tokenId())
                    .map(GivenToken::token)
                    .filter(token -> token.scopes().contains(ApiScope.PERSONS_READ))
                    .ifPresent(token -> deliveries.add(hook, HookEvent.PERSON_MERGED, Map.of(
                            "kept", refs.reference(event.kept(), token),
                            "merged", refs.reference(event.merged(), token),
                            "id", refs.handle(event.kept(), token))));
        }
    }
}
