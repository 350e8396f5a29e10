package org.shouwang.command.signin;

import java.util.List;
import org.shouwang.command.store.CommandSchema;
import org.shouwang.postgres.DatabaseRole;
import org.shouwang.postgres.TestDatabase;
import org.shouwang.postgres.TestPostgres;
import org.shouwang.web.WebFrame;
import org.shouwang.web.form.Form;
import org.shouwang.web.form.Reading;
import org.shouwang.web.signin.OpenPath;
import org.shouwang.web.signin.SignInDatabase;
import org.shouwang.web.signin.SignInTables;
import org.shouwang.web.signin.Who;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Sign-in with a page, a form and an alert behind it, on a real database. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({WebFrame.class, SignInTables.class, SignInPages.class, SignInSite.Behind.class})
class SignInSite {

    @Bean
    SettableClock clock() {
        return new SettableClock();
    }

    @Bean
    TestDatabase database() {
        return TestPostgres.freshDatabase(
                "signin", it -> CommandSchema.migrate(it.dataSource(DatabaseRole.MIGRATE)));
    }

    @Bean
    SignInDatabase signInDatabase(TestDatabase database) {
        return SignInDatabase.ofWriter(database.dataSource(DatabaseRole.COMMAND));
    }

    @Bean
    Arrivals arrivals() {
        return (_, _, _) -> {};
    }

    @Bean
    OpenPath raise() {
        return new OpenPath("/raise", true);
    }

    @Controller
    static class Behind {

        @GetMapping({"/", "/today"})
        @ResponseBody
        String today(Who who) {
            return "today " + who.roles();
        }

        @GetMapping({"/do/note", "/do/more", "/do/responses/words"})
        @ResponseBody
        List<String> note(Form form) {
            return form.values("words");
        }

        @PostMapping({"/do/note", "/do/more"})
        @ResponseBody
        String noted(Form form) {
            return "noted " + Reading.of(form).required("words", 100);
        }

        @GetMapping("/raise")
        @ResponseBody
        String raise() {
            return "raise";
        }
    }
}
