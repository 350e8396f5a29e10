package org.shouwang.standalone.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.shouwang.contract.Confidential;
import org.shouwang.contract.response.Entry;
import org.shouwang.contract.response.ResponseFact;
import org.shouwang.contract.response.ResponseFact.Assessed;
import org.shouwang.instrument.Answer;
import org.shouwang.instrument.Answers;
import org.shouwang.instrument.Instrument;
import org.shouwang.instrument.Item;
import org.shouwang.instrument.Scored;

/** Sheets that students filled in; what they come to is the product's own reckoning. */
enum Sheets {
    /** A yes to the question about now: red, whatever else was answered. */
    ASQ_ACUTE(Instrument.ASQ, "yes", "no", "yes", "no", "yes"),
    /** Thoughts, and none now. */
    ASQ_THOUGHTS(Instrument.ASQ, "no", "yes", "yes", "no", "no"),
    ASQ_CALM(Instrument.ASQ, "no", "no", "no", "no"),
    /** Self-harm on more than half of the days, and thoughts this month: somebody talks today. */
    PHQ_GRAVE(
            Instrument.PHQ_A, "2", "2", "3", "1", "2", "2", "1", "0", "2", "yes", "2", "yes", "no"),
    PHQ_LOW(Instrument.PHQ_A, "1", "1", "2", "0", "1", "1", "1", "0", "0", "no", "1", "no", "no"),
    GAD_WORRIED(Instrument.GAD_7, "2", "1", "2", "1", "1", "1", "1");

    private final Instrument instrument;
    private final List<String> answers;

    Sheets(Instrument instrument, String... answers) {
        this.instrument = instrument;
        this.answers = List.of(answers);
    }

    Assessed assessed(Entry entry, String rationale) {
        Map<String, Answer> given = new HashMap<>();
        List<Item> asked = instrument.items().subList(0, answers.size());
        for (int i = 0; i < asked.size(); i++) {
            given.put(asked.get(i).code(), Answer.parse(answers.get(i)).orElseThrow());
        }
        Scored scored = instrument.score(new Answers(given));
        String written =
                asked.stream()
                        .map(item -> item.code() + "=" + given.get(item.code()).text())
                        .collect(Collectors.joining("\n"));
        String result =
                scored.total().map(sum -> "total=" + sum + "\n").orElse("")
                        + "band="
                        + scored.band().map(Enum::name).orElse("NONE");
        return new Assessed(
                entry,
                instrument.stored(),
                Optional.of(Confidential.of(written)),
                Optional.of(Confidential.of(result)),
                scored.forced(),
                Confidential.of(rationale));
    }

    /** A talk without a sheet. */
    static Assessed talk(Entry entry, String rationale) {
        return new Assessed(
                entry,
                ResponseFact.Instrument.FREE,
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Confidential.of(rationale));
    }
}
