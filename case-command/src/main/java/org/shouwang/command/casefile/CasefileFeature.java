package org.shouwang.command.casefile;

import org.shouwang.command.store.StreamBinding;
import org.shouwang.contract.StreamType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The file of a student in a school. */
@Configuration(proxyBeanMethods = false)
@Import(CasefilePage.class)
public class CasefileFeature {

    @Bean
    StreamBinding<?> casefileStreams() {
        return new StreamBinding<>(
                StreamType.CASEFILE, CasefileAggregate.class, CasefileAggregate::new);
    }
}
