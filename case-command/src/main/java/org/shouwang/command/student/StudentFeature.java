package org.shouwang.command.student;

import org.shouwang.command.CommandService.CommandKeys;
import org.shouwang.command.store.StreamBinding;
import org.shouwang.command.store.UniqueRules;
import org.shouwang.contract.StreamType;
import org.shouwang.web.signin.OpenPath;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Students and their guardians. */
@Configuration(proxyBeanMethods = false)
@Import(StudentFinder.class)
public class StudentFeature {

    @Bean
    StreamBinding<?> studentBinding() {
        return new StreamBinding<>(
                StreamType.STUDENT, StudentAggregate.class, StudentAggregate::new);
    }

    @Bean
    UniqueRules studentNumbers(CommandKeys keys) {
        return new StudentNumbers(keys.encryption().blindIndex());
    }

    /** Also without a session, on a known device; whoever is signed in is asked for a role. */
    @Bean
    OpenPath studentFinderPath() {
        return new OpenPath(StudentFinder.PATH, true);
    }
}
