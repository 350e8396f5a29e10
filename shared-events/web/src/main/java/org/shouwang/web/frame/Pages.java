package org.shouwang.web.frame;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.shouwang.web.form.FormDialect;
import org.shouwang.web.form.FormParameter;
import org.shouwang.web.problem.Outage;
import org.shouwang.web.problem.OutagePage;
import org.shouwang.web.problem.Problems;
import org.shouwang.web.signin.KeptForm;
import org.shouwang.web.signin.WhoNow;
import org.shouwang.web.signin.WhoParameter;
import org.shouwang.web.text.Texts;
import org.shouwang.web.trace.RequestId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Texts, assets, the frame of a page, and answers to problems. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:web.properties")
public class Pages {

    private static final Duration YEAR = Duration.ofDays(365);

    @Bean
    WebSettings webSettings(Environment environment) {
        return WebSettings.of(environment);
    }

    @Bean
    FormDialect formDialect() {
        return new FormDialect();
    }

    @Bean
    Cookies cookies(WebSettings settings) {
        return new Cookies(settings);
    }

    /** The name is the one Spring looks its message source up by. */
    @Bean
    Texts messageSource() {
        return Texts.onClassPath();
    }

    /** The name is the one Spring looks its locale resolver up by. */
    @Bean
    LanguageChoice localeResolver(Cookies cookies) {
        return new LanguageChoice(cookies);
    }

    @Bean
    Problems problems(
            Texts texts,
            WebSettings settings,
            OutagePage outage,
            ObjectProvider<ResourceUrlProvider> assets) {
        return new Problems(
                texts, assets::getObject, outage, settings.uploadMegabytes(), settings.notThere());
    }

    @Bean
    FilterRegistrationBean<SafeHeaders> safeHeaders() {
        return alsoForErrors(first(new SafeHeaders(), 0));
    }

    @Bean
    FilterRegistrationBean<RequestId> requestIds() {
        return first(new RequestId(), 1);
    }

    @Bean
    OutagePage outagePage(Texts texts, LanguageChoice language) {
        return new OutagePage(texts, language);
    }

    /** Also where the server draws its own page of errors, which asks for the session again. */
    @Bean
    FilterRegistrationBean<Outage> outage(OutagePage page) {
        return alsoForErrors(first(new Outage(page), 6));
    }

    @Bean
    FilterRegistrationBean<UploadLimit> uploadLimit(WebSettings settings, OutagePage page) {
        return first(
                new UploadLimit(settings.uploadMegabytes(), Runtime.getRuntime().maxMemory(), page),
                5);
    }

    @Bean
    FilterRegistrationBean<Urgent> urgent() {
        return alsoForErrors(first(new Urgent(), 2));
    }

    @Bean
    FilterRegistrationBean<Crowd> crowd(Cookies cookies, OutagePage page) {
        return first(new Crowd(cookies, page), 3);
    }

    @Bean
    FilterRegistrationBean<Framing> frames(
            Texts texts,
            LanguageChoice language,
            Cookies cookies,
            WhoNow who,
            WebSettings settings,
            Clock clock,
            ObjectProvider<StaffNames> names,
            ObjectProvider<SchoolZones> zones,
            ObjectProvider<WaitingAlerts> waiting) {
        Framing framing =
                new Framing(
                        new Framing.Parts(
                                texts,
                                language,
                                new Preferences(cookies),
                                who,
                                Navigation.standard(),
                                settings,
                                clock,
                                names.orderedStream().toList(),
                                zones.orderedStream().toList(),
                                waiting.orderedStream().toList()));
        return alsoForErrors(first(framing, 4));
    }

    /** Error pages name their assets by content too. */
    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> resourceUrls() {
        return alsoForErrors(new FilterRegistrationBean<>(new ResourceUrlEncodingFilter()));
    }

    @Bean
    WebMvcConfigurer pagesConfigurer(
            Cookies cookies, ObjectProvider<WhoNow> who, ObjectProvider<KeptForm> kept)
            throws IOException {
        String htmx = Htmx.folder();
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new Preferences(cookies))
                        .excludePathPatterns("/assets/**", "/api/**", "/live/**");
            }

            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler("/assets/**")
                        .addResourceLocations("classpath:/assets/", htmx)
                        .setCacheControl(CacheControl.maxAge(YEAR).cachePublic().immutable())
                        .resourceChain(true)
                        .addResolver(
                                new VersionResourceResolver().addContentVersionStrategy("/**"));
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new WhoParameter(who.getObject()));
                resolvers.add(new FormParameter(r -> kept.getObject().takeBack(r)));
            }
        };
    }

    private static <F extends Filter> FilterRegistrationBean<F> first(F filter, int place) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        return registration;
    }

    private static <F extends Filter> FilterRegistrationBean<F> alsoForErrors(
            FilterRegistrationBean<F> registration) {
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return registration;
    }
}
