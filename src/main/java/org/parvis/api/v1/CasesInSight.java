package org.parvis.api.v1;

import org.parvis.casework.Case;
import org.parvis.casework.CaseNumber;
import org.parvis.casework.CaseRights;
import org.parvis.casework.CaseRights.Sight;
import org.parvis.casework.CaseSights;
import org.parvis.casework.Cases;
import org.springframework.stereotype.Component;

/** Finds the case of a number for a program; what it may not read whole is not there. */
@Component
class CasesInSight {

    private final Cases cases;
    private final CaseSights sights;

    CasesInSight(Cases cases, CaseSights sights) {
        this.cases = cases;
        this.sights = sights;
    }

    Case get(Call call, String number) {
        return cases.find(CaseNumber.normalised(number))
                .filter(one -> sights.sight(call.viewer(), one, sights.helping(one)) == Sight.CONTENT)
                .orElseThrow(ApiProblem::notFound);
    }

    /** One that the program may move. */
    Case handled(Call call, String number) {
        Case one = get(call, number);
        if (!CaseRights.handles(call.viewer(), one)) {
            throw new ApiProblem(403, "notHandled");
        }
        return one;
    }
}
