package org.parvis.request;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.parvis.casework.CaseChannel;
import org.parvis.questions.Answers;
import org.parvis.relation.post.NewPostRequest;
import org.parvis.relation.post.PostedRequests;
import org.springframework.stereotype.Component;

/** Makes a request of a letter, as old as the letter; what a form would have asked besides is not asked again. */
@Component
class RequestsByPost implements PostedRequests {

    private final Requests requests;
    private final RequestKinds kinds;

    RequestsByPost(Requests requests, RequestKinds kinds) {
        this.requests = requests;
        this.kinds = kinds;
    }

    @Override
    public List<Kind> kinds(Locale language) {
        return kinds.list().stream().map(kind -> new Kind(kind.code(), kind.label(language))).toList();
    }

    @Override
    public UUID open(NewPostRequest letter) {
        return requests.receive(new NewRequest(
                        letter.kind(), letter.words(), Answers.NONE, letter.requester(), CaseChannel.POST,
                        letter.department(), letter.registrar(), letter.path(), letter.arrivedOn(),
                        letter.object()))
                .caseId();
    }
}
