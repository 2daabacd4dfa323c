/** How fast it is: JMH benchmarks of the stages, and the same work beside other programs. {@code mvn -Pbenchmarks} runs them. */
package dev.palimpsest.bench;
