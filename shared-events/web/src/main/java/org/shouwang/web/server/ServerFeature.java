package org.shouwang.web.server;

import org.apache.catalina.Host;
import org.apache.catalina.core.StandardHost;
import org.shouwang.web.text.Texts;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the server does before and after our own code. */
@Configuration(proxyBeanMethods = false)
public class ServerFeature {

    /**
     * A redirect names a path alone, so that nobody is led elsewhere by the Host that a request
     * made up.
     */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> server(Texts texts) {
        return factory ->
                factory.addContextCustomizers(
                        context -> {
                            context.setUseRelativeRedirects(true);
                            if (context.getParent() instanceof Host host) {
                                ((StandardHost) host)
                                        .setErrorReportValveClass(PlainReport.class.getName());
                                host.getPipeline().addValve(new PlainReport(texts));
                            }
                        });
    }

    @Bean
    FilterRegistrationBean<HealthForAnyReader> healthForAnyReader() {
        var registration = new FilterRegistrationBean<>(new HealthForAnyReader());
        registration.addUrlPatterns(HealthForAnyReader.PATH, HealthForAnyReader.PATH + "/*");
        return registration;
    }
}
