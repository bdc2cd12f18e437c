package org.parvis.request;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.parvis.casework.Requester;
import org.parvis.questions.Answers;
import org.parvis.relation.brief.BriefRequests;
import org.springframework.stereotype.Component;

/** Makes a request of a short message; what a form would have asked besides is not asked again. */
@Component
class RequestsByBrief implements BriefRequests {

    private final Requests requests;
    private final RequestKinds kinds;

    RequestsByBrief(Requests requests, RequestKinds kinds) {
        this.requests = requests;
        this.kinds = kinds;
    }

    @Override
    public List<Kind> kinds(Locale language) {
        return kinds.list().stream().map(kind -> new Kind(kind.code(), kind.label(language))).toList();
    }

    @Override
    public UUID open(NewBriefRequest brief) {
        Requester requester = brief.requester() == null ? Requester.ANONYMOUS : brief.requester();
        return requests.receive(new NewRequest(
                        brief.kind(), brief.words(), Answers.NONE, requester, brief.channel(), null, brief.agent(),
                        brief.source(), null, null))
                .caseId();
    }
}
