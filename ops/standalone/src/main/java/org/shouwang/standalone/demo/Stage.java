package org.shouwang.standalone.demo;

/** Where everything happens: whose hands do it, when, who is on duty, and by which plan. */
record Stage(Hands hands, Agenda agenda, Rota rota, PlanInUse plan) {}
