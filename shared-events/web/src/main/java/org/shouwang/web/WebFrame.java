package org.shouwang.web;

import org.shouwang.web.frame.Pages;
import org.shouwang.web.server.ServerFeature;
import org.shouwang.web.signin.Security;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The frame of every page and the guard at every door. A service imports it, together with {@link
 * org.shouwang.web.signin.SignInTables}, and offers a {@link java.time.Clock} and a {@link
 * org.shouwang.web.signin.SignInDatabase}.
 */
@Configuration(proxyBeanMethods = false)
@Import({Pages.class, Security.class, ServerFeature.class})
public class WebFrame {}
