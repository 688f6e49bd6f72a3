//! Limits how deep types are nested.
//!
//! The compiler recurses through nested types to compute drop glue and auto traits such as `Send`. At a recursion depth of 128 it
//! fails, in the client and in the crate of every caller. To limit the depth, types are wrapped in a `Boxed`, which stops the
//! recursion.

use std::collections::HashSet;

use indexmap::IndexMap;
use petgraph::{
    algo::kosaraju_scc,
    graph::{DiGraph, EdgeIndex, NodeIndex},
    visit::EdgeRef,
};

use super::{Component, Kind, Type};

/// The maximum nesting depth of types. The compiler also counts the types of callers and of the runtime around them.
const MAX_CHAIN: usize = 40;

/// The maximum number of types in a cycle (a strongly connected component) that does not have to be broken.
const MAX_CYCLE: usize = 20;

/// Sets [`Component::boxed`] of all components.
pub fn mark_boxed(components: &mut IndexMap<String, Component>) {
    let mut graph = TypeGraph::of(components);
    graph.break_cycles();
    graph.shorten();
    let boxed: Vec<(usize, String)> = graph
        .cut
        .iter()
        .filter_map(|(from, to)| Some((from.index(), components.get_index(to.index())?.1.rust_name.clone())))
        .collect();
    for (container, name) in boxed {
        if let Some((_, component)) = components.get_index_mut(container) {
            component.boxed.push(name);
        }
    }
    for component in components.values_mut() {
        component.boxed.sort();
        component.boxed.dedup();
    }
}

/// A type in the graph of types.
#[derive(Clone, Copy)]
struct TypeNode {
    /// Whether this type can box the types that it contains. Structs and aliases can.
    can_box: bool,
    /// Whether this type can be boxed. Aliases cannot.
    is_type: bool,
    /// The number of nesting levels of the type itself, including nested lists and maps.
    length: usize,
}

/// The graph of types, by their index among the components. An edge leads from a type to a type that it contains.
struct TypeGraph {
    graph: DiGraph<TypeNode, ()>,
    /// The edges that were cut: the containing type and the boxed type.
    cut: HashSet<(NodeIndex, NodeIndex)>,
}

impl TypeGraph {
    fn of(components: &IndexMap<String, Component>) -> Self {
        let mut graph = DiGraph::new();
        for component in components.values() {
            let is_alias = matches!(component.kind, Kind::Alias(_));
            let can_box = is_alias || matches!(component.kind, Kind::Object { .. });
            graph.add_node(TypeNode { can_box, is_type: !is_alias, length: 1 + nesting(component) });
        }
        for (index, component) in components.values().enumerate() {
            let contained: HashSet<usize> =
                component.components().into_iter().filter_map(|name| components.get_index_of(name)).collect();
            let mut contained: Vec<usize> = contained.into_iter().collect();
            contained.sort_unstable();
            for target in contained {
                graph.add_edge(NodeIndex::new(index), NodeIndex::new(target), ());
            }
        }
        Self { graph, cut: HashSet::new() }
    }

    /// Returns whether `from` can box `to`.
    fn is_boxable(&self, from: NodeIndex, to: NodeIndex) -> bool {
        let can = |node, is: fn(&TypeNode) -> bool| self.graph.node_weight(node).is_some_and(is);
        can(from, |link| link.can_box) && can(to, |link| link.is_type)
    }

    /// Records edges as boxed and removes them from the graph.
    fn cut(&mut self, edges: Vec<EdgeIndex>) {
        let edges: HashSet<EdgeIndex> = edges.into_iter().collect();
        for edge in &edges {
            self.cut.extend(self.graph.edge_endpoints(*edge));
        }
        self.graph.retain_edges(|_, edge| !edges.contains(&edge));
    }

    /// Breaks large cycles. Small cycles stay, because the compiler visits each of their types only once.
    fn break_cycles(&mut self) {
        loop {
            let cycles: Vec<Vec<NodeIndex>> =
                kosaraju_scc(&self.graph).into_iter().filter(|cycle| cycle.len() > MAX_CYCLE).collect();
            let edges: Vec<EdgeIndex> = cycles.iter().flat_map(|cycle| self.edges_to_cut(cycle)).collect();
            if edges.is_empty() {
                return;
            }
            self.cut(edges);
        }
    }

    /// Returns the edges to cut so that a component of the graph has no cycles: for each back edge of a depth-first search, the
    /// last boxable edge on the path to it.
    fn edges_to_cut(&self, cycle: &[NodeIndex]) -> Vec<EdgeIndex> {
        let members: HashSet<NodeIndex> = cycle.iter().copied().collect();
        let mut seen: HashSet<NodeIndex> = HashSet::new();
        let mut found = Vec::new();
        let Some(start) = cycle.iter().min() else { return found };
        // The path of the search. Each step has a node, the edge that led to the node, and the edges that are not visited yet.
        let mut path: Vec<(NodeIndex, Option<EdgeIndex>, Vec<EdgeIndex>)> = vec![(*start, None, self.edges(*start))];
        let mut on_path: HashSet<NodeIndex> = HashSet::from([*start]);
        seen.insert(*start);
        while let Some((node, _, rest)) = path.last_mut() {
            let Some(edge) = rest.pop() else {
                on_path.remove(node);
                path.pop();
                continue;
            };
            let Some((_, to)) = self.graph.edge_endpoints(edge).filter(|(_, to)| members.contains(to)) else {
                continue;
            };
            if on_path.contains(&to) {
                // The last edge on the path that can be boxed.
                let steps = path.iter().filter_map(|(_, edge, _)| *edge).chain([edge]).collect::<Vec<_>>();
                let can_be_cut = |edge: &&EdgeIndex| {
                    self.graph.edge_endpoints(**edge).is_some_and(|(from, to)| self.is_boxable(from, to))
                };
                found.extend(steps.iter().rfind(can_be_cut));
            } else if seen.insert(to) {
                on_path.insert(to);
                path.push((to, Some(edge), self.edges(to)));
            }
        }
        found
    }

    /// Returns the outgoing edges of a type in reverse order.
    fn edges(&self, node: NodeIndex) -> Vec<EdgeIndex> {
        self.graph.edges(node).map(|edge| edge.id()).collect()
    }

    /// Boxes types that would be nested too deeply.
    fn shorten(&mut self) {
        let mut length = vec![0; self.graph.node_count()];
        let mut edges = Vec::new();
        // The components of the graph come in reverse topological order.
        for cycle in kosaraju_scc(&self.graph) {
            let mut longest = 0;
            for node in &cycle {
                for edge in self.graph.edges(*node).filter(|edge| !cycle.contains(&edge.target())) {
                    let below = length.get(edge.target().index()).copied().unwrap_or_default();
                    if below >= MAX_CHAIN && self.is_boxable(*node, edge.target()) {
                        edges.push(edge.id());
                    } else {
                        longest = longest.max(below);
                    }
                }
            }
            let types: usize =
                cycle.iter().filter_map(|node| self.graph.node_weight(*node)).map(|link| link.length).sum();
            for node in &cycle {
                if let Some(own) = length.get_mut(node.index()) {
                    *own = longest + types;
                }
            }
        }
        self.cut(edges);
    }
}

/// Returns how deep lists and maps are nested in a component.
fn nesting(component: &Component) -> usize {
    component.types().into_iter().map(Type::nesting).max().unwrap_or_default()
}
