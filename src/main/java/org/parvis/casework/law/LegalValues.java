package org.parvis.casework.law;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parvis.casework.law.LegalParameter.Scope;

/**
 * All values of a territory, and which of them counts: the most exact, then the latest to come into force, then the last
 * written. What the wing says of its kind of case comes after what the territory says of that kind, before what is said
 * of all.
 *
 * @param all in the order of writing, what is shipped first
 */
public record LegalValues(List<LegalParameter> all) {

    public LegalValues {
        all = List.copyOf(all);
    }

    /** The terms of a request of this sort that was received on a day; a later change does not touch them. */
    public LegalTerms terms(LegalRule told, Scope scope, LocalDate receivedOn) {
        return new LegalTerms(
                rule(told, scope, receivedOn),
                months(told, scope, receivedOn),
                get(LegalCode.AEE_DAYS, scope, receivedOn).number(),
                get(LegalCode.ARE_DAYS, scope, receivedOn).number(),
                get(LegalCode.REASONS_MONTHS, scope, receivedOn).number(),
                get(LegalCode.APPEAL_MONTHS, scope, receivedOn).number(),
                get(LegalCode.LATEST_MONTHS, scope, receivedOn).number(),
                get(LegalCode.RETRACTION_MONTHS, scope, receivedOn).number(),
                LegalTerms.Reception.valueOf(get(LegalCode.ACKNOWLEDGED_FROM, scope, receivedOn).value()),
                LegalTerms.Week.valueOf(get(LegalCode.WEEK, scope, receivedOn).value()));
    }

    private LegalRule rule(LegalRule told, Scope scope, LocalDate on) {
        LegalRule silence = own(LegalCode.SILENCE, scope, on)
                .map(own -> new LegalRule(
                        Silence.valueOf(own.value()), own.source(), told.months(), told.exemptBy(), told.notice()))
                .orElse(told);
        return own(LegalCode.ACKNOWLEDGEMENT, scope, on)
                .map(own -> silence.exempt(own.value().equals("EXEMPT") ? own.source() : null))
                .orElse(silence);
    }

    private int months(LegalRule told, Scope scope, LocalDate on) {
        return own(LegalCode.SILENCE_MONTHS, scope, on)
                .map(LegalParameter::number)
                .orElseGet(() -> told.months() > 0
                        ? told.months()
                        : get(LegalCode.SILENCE_MONTHS, scope, on).number());
    }

    /** What the territory says of exactly this sort of case. */
    private Optional<LegalParameter> own(LegalCode code, Scope scope, LocalDate on) {
        return find(code, scope, on).filter(found -> !found.scope().isAll());
    }

    /** The one that counts; for a day before all of them, the first. */
    public LegalParameter get(LegalCode code, Scope scope, LocalDate on) {
        return find(code, scope, on).orElseGet(() -> all.stream()
                .filter(one -> one.code() == code && one.scope().isAll())
                .min(Comparator.comparing(LegalParameter::validFrom))
                .orElseThrow());
    }

    public Optional<LegalParameter> find(LegalCode code, Scope scope, LocalDate on) {
        return all.stream()
                .filter(one -> one.code() == code && one.scope().covers(scope) && one.isInForce(on))
                .reduce((best, next) -> ORDER.compare(next, best) >= 0 ? next : best);
    }

    private static final Comparator<LegalParameter> ORDER = Comparator.<LegalParameter>comparingInt(
                    one -> one.scope().rank())
            .thenComparing(LegalParameter::validFrom);
}
