package org.mirubato.infra.embedded;

/**
 * A child that answers.
 *
 * @param process to be closed when it is no longer needed
 * @param port where it can be started again, so that its address stays the same
 * @param address where it answers
 */
record RunningServer<T>(ServerProcess process, int port, T address) {}
