use crate::{Kind, Layout};

/// The members of a record that are to be read, for readers that need only a few of them.
///
/// All other members are skipped: they are not kept, and only their JSON syntax is checked. With
/// [`keeping_rest`](Self::keeping_rest) they are kept, as text.
#[derive(Clone, Debug)]
pub struct Selection {
    members: u128,
    /// Whether the members that are not selected are kept.
    keeps: bool,
    /// Whether they are copied as text; for a few small ones that costs more than reading them.
    copies: bool,
    /// One for each member; `None` reads a selected member whole.
    children: Box<[Option<Selection>]>,
}

/// The selected part of a value; `None` is the whole value, including odd and unknown parts.
pub type Want<'a> = Option<&'a Selection>;

/// Whether odd and unknown parts are kept.
#[inline]
pub(crate) fn keeps(want: Want<'_>) -> bool {
    want.is_none_or(Selection::keeps)
}

impl Selection {
    /// Selects `paths` of `layout`: `uuid`, `operatingSystem.familyId`, `hardwareProfiles[].model`. Text within square
    /// brackets is ignored; a path that ends at a nested record selects all of it.
    ///
    /// # Errors
    /// The first path that `layout` does not have.
    pub fn new<'p>(layout: &Layout, paths: impl IntoIterator<Item = &'p str>) -> Result<Self, String> {
        let mut selection = Self::nothing(layout);
        for path in paths {
            selection.add(layout, path).ok_or_else(|| format!("`{path}` is no member of {}", layout.name))?;
        }
        Ok(selection)
    }

    fn nothing(layout: &Layout) -> Self {
        Self { members: 0, keeps: false, copies: false, children: layout.members.iter().map(|_| None).collect() }
    }

    /// Keeps what is not selected of the same `layout`: a member whose text is already what [`write_json`](crate::OpenRecord::write_json) would
    /// make of it may be kept as that text, which costs less than reading it, and its field stays empty; all others are read into their fields or into `extra`. The
    /// record is then written as if it had been read whole.
    #[must_use]
    pub fn keeping_rest(mut self, layout: &Layout) -> Self {
        let allocates = |kind: Kind| !matches!(kind, Kind::Boolean | Kind::Integer | Kind::Number | Kind::Word(_));
        let mut rest = 0;
        for (index, member) in layout.members.iter().enumerate() {
            if !self.reads(index) {
                rest += usize::from(allocates(member.kind));
            }
            if let Some((child, layout)) = self.children[index].take().zip(member.kind.layout()) {
                self.children[index] = Some(child.keeping_rest(layout));
            }
        }
        Self { keeps: true, copies: rest > 3, ..self }
    }

    fn add(&mut self, layout: &Layout, path: &str) -> Option<()> {
        let (name, rest) = path.split_once('.').map_or((path, None), |(name, rest)| (name, Some(rest)));
        let name = name.split('[').next().unwrap_or(name);
        let index = layout.position(name)?;
        let already = self.reads(index);
        self.members |= 1 << index;
        match rest {
            None => self.children[index] = None,
            // It was already selected as a whole, and stays so.
            Some(_) if already && self.children[index].is_none() => {}
            Some(rest) => {
                let inner = layout.members[index].kind.layout()?;
                self.children[index].get_or_insert_with(|| Self::nothing(inner)).add(inner, rest)?;
            }
        }
        Some(())
    }

    #[inline]
    pub(crate) fn reads(&self, index: usize) -> bool {
        self.members & (1 << index) != 0
    }

    /// Whether what is not selected is kept.
    #[inline]
    pub(crate) fn keeps(&self) -> bool {
        self.keeps
    }

    /// Whether what is not selected is copied as text.
    #[inline]
    pub(crate) fn copies(&self) -> bool {
        self.copies
    }

    /// The selected part of the member at `index`.
    #[doc(hidden)]
    #[inline]
    #[must_use]
    pub fn child(&self, index: usize) -> Want<'_> {
        self.children.get(index).and_then(Option::as_ref)
    }
}
