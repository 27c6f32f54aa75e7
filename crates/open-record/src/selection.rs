use crate::Layout;

/// The members of a record that are to be read, for readers that need only a few of them.
///
/// All other members are skipped: they are not kept, and only their JSON syntax is checked.
#[derive(Clone, Debug)]
pub struct Selection {
    members: u128,
    /// One for each member; `None` reads a selected member whole.
    children: Box<[Option<Selection>]>,
}

/// The selected part of a value; `None` is the whole value, including odd and unknown parts.
pub type Want<'a> = Option<&'a Selection>;

impl Selection {
    /// Selects `paths` of `layout`: `uuid`, `operatingSystem.familyId`, `hardwareProfiles[].model`. Text within square
    /// brackets is ignored; a path that ends at a nested record selects all of it.
    ///
    /// # Errors
    /// The first path that `layout` does not have.
    pub fn new<'p>(layout: &Layout, paths: impl IntoIterator<Item = &'p str>) -> Result<Self, String> {
        let mut selection = Self { members: 0, children: layout.members.iter().map(|_| None).collect() };
        for path in paths {
            selection.add(layout, path).ok_or_else(|| format!("`{path}` is no member of {}", layout.name))?;
        }
        Ok(selection)
    }

    fn add(&mut self, layout: &Layout, path: &str) -> Option<()> {
        let (name, rest) = path.split_once('.').map_or((path, None), |(name, rest)| (name, Some(rest)));
        let name = name.split('[').next().unwrap_or(name);
        let index = layout.members.iter().position(|member| member.name == name)?;
        let already = self.reads(index);
        self.members |= 1 << index;
        match rest {
            None => self.children[index] = None,
            // It was already selected as a whole, and stays so.
            Some(_) if already && self.children[index].is_none() => {}
            Some(rest) => {
                let inner = layout.members[index].kind.layout()?;
                let child = self.children[index]
                    .get_or_insert_with(|| Self { members: 0, children: inner.members.iter().map(|_| None).collect() });
                child.add(inner, rest)?;
            }
        }
        Some(())
    }

    #[inline]
    pub(crate) fn reads(&self, index: usize) -> bool {
        self.members & (1 << index) != 0
    }

    /// The selected part of the member at `index`.
    #[doc(hidden)]
    #[inline]
    #[must_use]
    pub fn child(&self, index: usize) -> Want<'_> {
        self.children.get(index).and_then(Option::as_ref)
    }
}
