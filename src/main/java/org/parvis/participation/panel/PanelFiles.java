package org.parvis.participation.panel;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The files of announced draws, with what they are made of. */
@Component
public class PanelFiles {

    private final CandidateStore people;

    PanelFiles(CandidateStore people) {
        this.people = people;
    }

    @Transactional(readOnly = true)
    public String write(Panel panel) {
        return PanelFile.write(panel, people.groups(panel.id()), people.entries(panel.id()));
    }
}
