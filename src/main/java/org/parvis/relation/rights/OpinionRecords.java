package org.parvis.relation.rights;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.casework.Case;
import org.parvis.casework.satisfaction.Satisfaction;
import org.parvis.casework.satisfaction.Told;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What somebody thought of the answers that they got. The answer stays, as counts do; the words go. */
@Component
@Order(250)
class OpinionRecords implements PersonalRecords, Erasable {

    private final Satisfaction satisfaction;

    OpinionRecords(Satisfaction satisfaction) {
        this.satisfaction = satisfaction;
    }

    @Override
    public void write(RightsSubject subject, View view, RecordSink sink) throws IOException {
        Map<UUID, String> numbers = subject.cases().stream().collect(Collectors.toMap(Case::id, Case::number));
        sink.table("opinions", List.of("case", "at", "what", "words"));
        for (Told told : satisfaction.list(subject.caseIds())) {
            String answer = told.opinion().answer().name();
            sink.row(
                    numbers.get(told.caseId()), told.opinion().toldAt(),
                    new RecordSink.Term(answer, view.t("casework.opinion." + answer)), told.opinion().words());
        }
    }

    @Override
    public List<Gone> erase(Erased what) {
        return List.of(new Gone("opinion", satisfaction.forgetWordsOf(what.caseIds())));
    }
}
