package org.parvis.web;

import java.util.List;

/** What is known to answer to somebody who calls: shown beside forms for agents, which know no wing that knows answers. */
public interface AnswerSource {

    /** The best first; none where the words say too little. */
    List<Answer> answers(String words, View view);

    /** @param words ready to be said or pasted */
    record Answer(String title, String words, String path) {}
}
