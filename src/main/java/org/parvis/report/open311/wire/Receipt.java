package org.parvis.report.open311.wire;

import org.jspecify.annotations.Nullable;

/** The answer to a request that was taken: its number, or a token where the number comes later. */
public sealed interface Receipt extends Written {

    record Numbered(String requestId, @Nullable String notice, @Nullable String accountId) implements Receipt {

        @Override
        public void writeTo(Fields fields) {
            fields.text("service_request_id", requestId)
                    .text("service_notice", notice)
                    .text("account_id", accountId);
        }
    }

    record Tokened(String token, @Nullable String notice, @Nullable String accountId) implements Receipt {

        @Override
        public void writeTo(Fields fields) {
            fields.text("token", token)
                    .text("service_notice", notice)
                    .text("account_id", accountId);
        }
    }

    /** What became of a token: its number once there is one. */
    record Redeemed(@Nullable String requestId, String token) implements Receipt {

        @Override
        public void writeTo(Fields fields) {
            if (requestId != null) {
                fields.text("service_request_id", requestId);
            }
            fields.text("token", token);
        }
    }
}
