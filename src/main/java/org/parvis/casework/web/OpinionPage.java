package org.parvis.casework.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.satisfaction.OpinionQuestion;
import org.parvis.web.FormErrors;

/**
 * What somebody says of the answer, typed in by an agent.
 *
 * @param question with nothing that was said before where the agent may not read the case
 * @param ownSince when they answered themselves; null where they did not
 * @param channel name of the {@link CaseChannel} that is chosen
 */
public record OpinionPage(String number, OpinionQuestion question, @Nullable Instant ownSince, String channel, FormErrors errors) {

    /** How people tell an agent. */
    static final List<CaseChannel> CHANNELS =
            List.of(CaseChannel.PHONE, CaseChannel.COUNTER, CaseChannel.POST, CaseChannel.EMAIL, CaseChannel.SMS);

    public List<CaseChannel> channels() {
        return CHANNELS;
    }
}
