package org.shouwang.standalone.demo;

import org.shouwang.contract.token.PlanHash;

/** Where everything happens: whose hands do it, when, who is on duty, and by which plan. */
record Stage(Hands hands, Agenda agenda, Rota rota, PlanHash plan) {}
