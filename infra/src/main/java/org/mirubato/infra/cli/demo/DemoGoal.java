package org.mirubato.infra.cli.demo;

import java.time.LocalDate;

/**
 * Something that the student wants to reach.
 *
 * @param type a word for the kind of goal
 * @param target minutes for a goal of practice time, bars a minute or percent for others
 * @param reached how far it has come by the last day
 * @param status a word for how it stands
 */
public record DemoGoal(
        String id, String title, String type, int target, int reached, LocalDate from, LocalDate by, String status) {}
